using Netralitas.Testing.Databases;

namespace Netralitas.EventLog.Tests.Dues;

/// <summary>What the tests of due times share: words for deciding and reading them.</summary>
public abstract class DueTests(TestDatabase fresh) : LogTests(fresh)
{
    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    protected static DueChange At(DateTimeOffset at) => new(at);

    protected static DueChange Never => new(null);

    protected static Task<AppendResult> AppendAsync(
        EventDatabase database,
        string stream,
        StreamHead head,
        DueChange? due,
        params NewRecord[] records
    ) => database.Log.AppendAsync(new Append(stream, head, records, due), Cancellation).AsTask();

    /// <summary>Appends one record with a due change; it must succeed. Gives the stream's new head.</summary>
    protected static async Task<StreamHead> DecideAsync(
        EventDatabase database,
        string stream,
        StreamHead head,
        DueChange? due
    ) => Assert.IsType<AppendResult.Committed>(await AppendAsync(database, stream, head, due, Record("a"))).Head;

    protected static Task<StreamHead> DecideAsync(EventDatabase database, string stream, DateTimeOffset at) =>
        DecideAsync(database, stream, StreamHead.Empty, At(at));

    /// <summary>Every stream that has a time, unless it is claimed, earliest first; their claims end at once.</summary>
    protected static async Task<IReadOnlyList<DueStream>> DuesAsync(EventDatabase database) =>
        await database.Dues.ClaimAsync(Noon.AddYears(100), 1_000, TimeSpan.FromTicks(1), Cancellation);

    protected static async Task<IReadOnlyList<string>> ClaimAsync(
        EventDatabase database,
        DateTimeOffset now,
        int limit = 1_000
    ) => [.. (await database.Dues.ClaimAsync(now, limit, Lease, Cancellation)).Select(due => due.Stream)];
}
