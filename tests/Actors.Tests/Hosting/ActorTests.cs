namespace Netralitas.Actors.Tests.Hosting;

/// <summary>What the tests of actors share: a fresh database, and a node on it.</summary>
public abstract class ActorTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TestNode Node { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Node = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts one more node on the same database.</summary>
    private protected Task<TestNode> StartAsync() => database.StartAsync();
}
