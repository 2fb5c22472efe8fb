using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>What the tests of grains share: a fresh database, and a node on it.</summary>
public abstract class GrainTests : IAsyncLifetime
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

    /// <summary>The database's files.</summary>
    private protected IEnumerable<string> Files => database.Files;

    /// <summary>Does something to the database behind the nodes' backs; the first value of what it returns.</summary>
    private protected Task<object?> ExecuteAsync(string sql) => database.ExecuteAsync(sql);

    /// <summary>Starts one more node on the same database, with a clock of its own and the shipped rules unless others are given.</summary>
    private protected Task<TestNode> StartAsync(ManualClock? clock = null, CaseRules? rules = null) =>
        database.StartAsync(clock, rules);
}
