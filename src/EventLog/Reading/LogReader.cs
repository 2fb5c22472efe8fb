using System.Data.Common;
using System.Runtime.CompilerServices;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Reading;

/// <summary>
/// Every question to the log, in SQL both databases speak. Long answers are read page by page, so that a slow listener
/// holds neither a connection nor a transaction.
/// </summary>
internal sealed class LogReader(ILogStore store)
{
    private const string RecordColumns =
        "position, stream, version, owner_previous, type, recorded_at, source, event_id, data, hash, owner";

    private const long HeadsPageRows = 1_000;

    // The versions from the index alone, and then one record for each stream.
    private const string HeadsPage = """
        SELECT ends.stream, ends.version, records.hash
        FROM (
          SELECT stream, max(version) AS version FROM records WHERE stream > @after
          GROUP BY stream ORDER BY stream LIMIT @limit
        ) AS ends
        JOIN records ON records.stream = ends.stream AND records.version = ends.version
        ORDER BY ends.stream
        """;

    private const string StreamPage =
        $"SELECT {RecordColumns} FROM records WHERE stream = @name AND version > @after ORDER BY version LIMIT @limit";

    private const string OwnerPage =
        $"SELECT {RecordColumns} FROM records WHERE owner = @name AND position > @after ORDER BY position LIMIT @limit";

    private const string LogPage =
        $"SELECT {RecordColumns} FROM records WHERE position > @after ORDER BY position LIMIT @limit";

    private const string ViewPage =
        "SELECT view, key, position, document, revision FROM views "
        + "WHERE view = @name AND revision > @after ORDER BY revision LIMIT @limit";

    private const string ByIdentity = $"SELECT {RecordColumns} FROM records WHERE source = @source AND event_id = @id";

    // Neither database skips from one owner to the next by itself: it would read the whole index. Asked for the least
    // owner above the last one, it needs one descent each.
    private const string OwnerHeads = """
        WITH RECURSIVE owners(owner) AS (
          SELECT min(owner) FROM records
          UNION ALL
          SELECT (SELECT min(r.owner) FROM records r WHERE r.owner > o.owner) FROM owners o WHERE o.owner IS NOT NULL
        )
        SELECT o.owner, (SELECT max(r.position) FROM records r WHERE r.owner = o.owner)
        FROM owners o WHERE o.owner IS NOT NULL
        """;

    public IAsyncEnumerable<LogRecord> ReadStreamAsync(string stream, long after, CancellationToken cancellation) =>
        ReadRecordsAsync(StreamPage, stream, after, record => record.Version, cancellation);

    public IAsyncEnumerable<LogRecord> ReadOwnerAsync(string owner, long after, CancellationToken cancellation) =>
        ReadRecordsAsync(OwnerPage, owner, after, record => record.Position, cancellation);

    public IAsyncEnumerable<LogRecord> ReadAllAsync(long after, CancellationToken cancellation) =>
        ReadRecordsAsync(LogPage, name: null, after, record => record.Position, cancellation);

    public async ValueTask<StreamHead> ReadHeadAsync(string stream, CancellationToken cancellation)
    {
        var found = await store.QueryAsync(
            "SELECT version, hash FROM records WHERE stream = @name ORDER BY version DESC LIMIT 1",
            [("name", stream)],
            row => new StreamHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            cancellation
        );
        return found.Count == 0 ? StreamHead.Empty : found[0];
    }

    public async ValueTask<ChainLink?> FindLinkAsync(string stream, long version, CancellationToken cancellation)
    {
        var found = await store.QueryAsync(
            "SELECT recorded_at, hash FROM records WHERE stream = @name AND version = @version",
            [("name", stream), ("version", version)],
            row => new ChainLink(
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
                row.GetFieldValue<byte[]>(1)
            ),
            cancellation
        );
        return found.SingleOrDefault();
    }

    public async ValueTask<LogRecord?> FindAsync(EventIdentity identity, CancellationToken cancellation)
    {
        var found = await store.QueryAsync(
            ByIdentity,
            [("source", identity.Source), ("id", identity.Id)],
            ReadRecord,
            cancellation
        );
        return found.SingleOrDefault();
    }

    public async ValueTask<IReadOnlyDictionary<string, long>> ReadOwnerHeadsAsync(CancellationToken cancellation)
    {
        var heads = await store.QueryAsync(
            OwnerHeads,
            [],
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            cancellation
        );
        return new Dictionary<string, long>(heads, StringComparer.Ordinal);
    }

    public async ValueTask<long> ReadPositionAsync(CancellationToken cancellation)
    {
        var position = await store.QueryAsync(
            "SELECT position FROM log_head WHERE id = 1",
            [],
            row => row.GetInt64(0),
            cancellation
        );
        return position.Single();
    }

    public async IAsyncEnumerable<KeyValuePair<string, StreamHead>> ReadHeadsAsync(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var after = "";
        List<KeyValuePair<string, StreamHead>> page;
        do
        {
            page = await store.QueryAsync(
                HeadsPage,
                [("after", after), ("limit", HeadsPageRows)],
                row =>
                    KeyValuePair.Create(
                        row.GetString(0),
                        new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))
                    ),
                cancellation
            );
            foreach (var head in page)
            {
                after = head.Key;
                yield return head;
            }
        } while (page.Count == HeadsPageRows);
    }

    public async IAsyncEnumerable<ViewRow> ReadViewAsync(
        string view,
        long after,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var size = new PageSize();
        for (var more = true; more; )
        {
            var page = await ReadPageAsync(ViewPage, view, after, size, ReadView, cancellation);
            more = page.Count == size.Rows;
            size.Adapt(page.Count, page.Sum(row => (long)row.Document.Length));
            foreach (var row in page)
            {
                after = row.Revision;
                yield return row;
            }
        }
    }

    private async IAsyncEnumerable<LogRecord> ReadRecordsAsync(
        string sql,
        string? name,
        long after,
        Func<LogRecord, long> cursorOf,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var size = new PageSize();
        for (var more = true; more; )
        {
            var page = await ReadPageAsync(sql, name, after, size, ReadRecord, cancellation);
            more = page.Count == size.Rows;
            size.Adapt(page.Count, page.Sum(record => (long)record.Data.Length));
            foreach (var record in page)
            {
                after = cursorOf(record);
                yield return record;
            }
        }
    }

    private ValueTask<List<T>> ReadPageAsync<T>(
        string sql,
        string? name,
        long after,
        PageSize size,
        Func<DbDataReader, T> read,
        CancellationToken cancellation
    ) =>
        name is null
            ? store.QueryAsync(sql, [("after", after), ("limit", size.Rows)], read, cancellation)
            : store.QueryAsync(sql, [("name", name), ("after", after), ("limit", size.Rows)], read, cancellation);

    private static LogRecord ReadRecord(DbDataReader row) =>
        new(
            Position: row.GetInt64(0),
            Stream: row.GetString(1),
            Version: row.GetInt64(2),
            OwnerPrevious: row.GetInt64(3),
            Type: row.GetString(4),
            RecordedAt: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
            Identity: row.IsDBNull(6) ? null : new EventIdentity(row.GetString(6), row.GetString(7)),
            Data: row.GetFieldValue<byte[]>(8),
            Hash: row.GetFieldValue<byte[]>(9)
        )
        {
            Owner = row.GetString(10),
        };

    private static ViewRow ReadView(DbDataReader row) =>
        new(
            View: row.GetString(0),
            Key: row.GetString(1),
            Position: row.GetInt64(2),
            Document: row.GetFieldValue<byte[]>(3),
            Revision: row.GetInt64(4)
        );
}
