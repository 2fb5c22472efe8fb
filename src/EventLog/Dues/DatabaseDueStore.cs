using System.Data.Common;
using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Dues;

/// <summary>The times streams are to be woken at, in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseDueStore(ILogStore store) : IDueStore
{
    private const int MarkBytesMax = 1_024;

    // Few enough for the log's lock to be held for a moment only.
    private const int PageRows = 5_000;

    private const string Upsert = """
        INSERT INTO dues (stream, version, due_at, claimed_until) VALUES (@stream, @version, @at, 0)
        ON CONFLICT (stream) DO UPDATE
        SET version = excluded.version, due_at = excluded.due_at, claimed_until = 0
        WHERE dues.version <= excluded.version
        """;

    private const string Delete = "DELETE FROM dues WHERE stream = @stream AND version <= @version";

    private const string SelectPageEnd = """
        SELECT max(stream) FROM (SELECT stream FROM dues WHERE stream > @after ORDER BY stream LIMIT @limit) AS page
        """;

    // It takes the rows in another order than a group's commit does: without the log's lock, which a group takes first,
    // each could wait for the other.
    private const string MakePageDue = """
        UPDATE log_head SET position = position WHERE id = 1;
        UPDATE dues SET due_at = CASE WHEN due_at > @at THEN @at ELSE due_at END, claimed_until = 0
        WHERE stream > @after AND stream <= @last RETURNING 1
        """;

    private const string UpsertMark = """
        INSERT INTO marks (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;

    private const string InsertMark =
        "INSERT INTO marks (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING";

    // Taken in a step of its own: a planner may run a subquery with a limit more than once.
    private readonly string claim = $"""
        WITH due AS MATERIALIZED (
          SELECT stream FROM dues WHERE due_at <= @now AND claimed_until <= @now
          ORDER BY due_at LIMIT @limit {store.SkipLocked}
        )
        UPDATE dues SET claimed_until = @until FROM due WHERE dues.stream = due.stream
        RETURNING dues.stream, dues.version, dues.due_at
        """;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DueStream>> ClaimAsync(
        DateTimeOffset now,
        int limit,
        TimeSpan lease,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        var claimed = await store.QueryAsync(
            claim,
            [
                ("now", now.ToUnixTimeMilliseconds()),
                ("until", DueRow.Round(now + lease)),
                // One type for each parameter, whatever the database would make of a smaller number.
                ("limit", (long)limit),
            ],
            ReadDue,
            cancellation
        );
        // Neither database gives changed rows back in any order.
        return [.. claimed.OrderBy(due => due.DueAt).ThenBy(due => due.Stream, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(string stream, long version, DateTimeOffset? at, CancellationToken cancellation)
    {
        PendingAppend.CheckText(stream, StreamName.BytesMax);
        if (at is { } time)
        {
            await store.ExecuteAsync(
                Upsert,
                [("stream", stream), ("version", version), ("at", DueRow.Round(time))],
                cancellation
            );
        }
        else
        {
            await store.ExecuteAsync(Delete, [("stream", stream), ("version", version)], cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset?> ReadNextAsync(CancellationToken cancellation)
    {
        var next = await store.QueryAsync(
            "SELECT min(due_at) FROM dues",
            [],
            row => row.IsDBNull(0) ? default(DateTimeOffset?) : Time(row, 0),
            cancellation
        );
        return next.Single();
    }

    /// <inheritdoc/>
    public async ValueTask<long> CountAsync(DateTimeOffset? until, CancellationToken cancellation)
    {
        var count = await store.QueryAsync(
            "SELECT count(*) FROM dues WHERE due_at <= @until",
            [("until", until?.ToUnixTimeMilliseconds() ?? long.MaxValue)],
            row => row.GetInt64(0),
            cancellation
        );
        return count.Single();
    }

    /// <inheritdoc/>
    public async ValueTask<long> MakeAllDueAsync(DateTimeOffset at, CancellationToken cancellation)
    {
        var count = 0L;
        var after = "";
        while (await ReadPageEndAsync(after, cancellation) is { } last)
        {
            var made = await store.QueryAsync(
                MakePageDue,
                [("at", at.ToUnixTimeMilliseconds()), ("after", after), ("last", last)],
                row => row.GetInt32(0),
                cancellation
            );
            count += made.Count;
            after = last;
        }

        return count;
    }

    /// <inheritdoc/>
    public async ValueTask<string?> ReadMarkAsync(string name, CancellationToken cancellation)
    {
        var mark = await store.QueryAsync(
            "SELECT value FROM marks WHERE name = @name",
            [("name", name)],
            row => row.GetString(0),
            cancellation
        );
        return mark.SingleOrDefault();
    }

    /// <inheritdoc/>
    public async ValueTask WriteMarkAsync(string name, string value, CancellationToken cancellation)
    {
        PendingAppend.CheckText(name, MarkBytesMax);
        PendingAppend.CheckText(value, MarkBytesMax);
        await store.ExecuteAsync(UpsertMark, [("name", name), ("value", value)], cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<string> NoteOnceAsync(string name, string value, CancellationToken cancellation)
    {
        PendingAppend.CheckText(name, MarkBytesMax);
        PendingAppend.CheckText(value, MarkBytesMax);
        await store.ExecuteAsync(InsertMark, [("name", name), ("value", value)], cancellation);
        return await ReadMarkAsync(name, cancellation)
            ?? throw new InvalidOperationException($"the mark '{name}' was taken away");
    }

    private async ValueTask<string?> ReadPageEndAsync(string after, CancellationToken cancellation)
    {
        var last = await store.QueryAsync(
            SelectPageEnd,
            [("after", after), ("limit", (long)PageRows)],
            row => row.IsDBNull(0) ? null : row.GetString(0),
            cancellation
        );
        return last.Single();
    }

    private static DueStream ReadDue(DbDataReader row) => new(row.GetString(0), row.GetInt64(1), Time(row, 2));

    private static DateTimeOffset Time(DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
