using System.Text;
using Netralitas.EventLog;

namespace Netralitas.Testing.Databases;

/// <summary>What the tests of a log share: a fresh database, and words for appending and reading.</summary>
public abstract class LogTests(TestDatabase fresh) : IAsyncDisposable
{
    protected static readonly DateTimeOffset Noon = new(2023, 11, 27, 12, 0, 0, 123, TimeSpan.Zero);

    protected TestDatabase Database => fresh;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await fresh.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static NewRecord Record(string data, EventIdentity? identity = null) =>
        new("id.netralitas.ceremony.held.v1", Noon, identity, Encoding.UTF8.GetBytes(data));

    protected static EventIdentity Identity(string id) => new("agencies/81.72", id);

    protected static ValueTask<AppendResult> AppendAsync(
        EventDatabase database,
        string stream,
        StreamHead head,
        params NewRecord[] records
    ) => database.Log.AppendAsync(new Append(stream, head, records), Cancellation);

    /// <summary>Appends what must succeed.</summary>
    protected static async Task<AppendResult.Committed> CommitAsync(
        EventDatabase database,
        string stream,
        StreamHead head,
        params NewRecord[] records
    ) => Assert.IsType<AppendResult.Committed>(await AppendAsync(database, stream, head, records));

    protected static Task<AppendResult.Committed> CommitAsync(EventDatabase database, string stream, string data) =>
        CommitAsync(database, stream, StreamHead.Empty, Record(data));

    protected static async Task<IReadOnlyList<LogRecord>> AllAsync(EventDatabase database) =>
        await database.Log.ReadAllAsync(0, Cancellation).ToListAsync(Cancellation);

    protected static string Text(LogRecord record) => Encoding.UTF8.GetString(record.Data.Span);
}
