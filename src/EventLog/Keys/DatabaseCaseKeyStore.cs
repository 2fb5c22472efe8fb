using System.Data.Common;
using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Keys;

/// <summary>Wrapped data keys in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseCaseKeyStore(ILogStore store) : ICaseKeyStore
{
    // Below what SQLite takes as parameters of one statement, and one text only for the database to prepare.
    private const int ChunkStreams = 500;

    private const string Columns = "stream, wrapped, erased_at";

    private const string Insert = $"""
        INSERT INTO case_keys (stream, wrapped, made_at) VALUES (@stream, @wrapped, @at)
        ON CONFLICT (stream) DO NOTHING RETURNING {Columns}
        """;

    private const string Select = $"SELECT {Columns} FROM case_keys WHERE stream = @stream";

    private const string Erase = """
        UPDATE case_keys SET wrapped = @nothing, erased_at = @at, erased_by = @by
        WHERE stream = @stream AND erased_at IS NULL
        """;

    private static readonly string SelectChunk =
        $"SELECT {Columns} FROM case_keys WHERE stream IN ({string.Join(", ", Enumerable.Range(0, ChunkStreams).Select(i => $"@{Name(i)}"))})";

    /// <inheritdoc/>
    public async ValueTask<CaseKey> GetOrAddAsync(
        string stream,
        ReadOnlyMemory<byte> candidate,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        if (candidate.IsEmpty)
        {
            throw new ArgumentException(
                $"The key for '{stream}' is empty, as only an erased one is.",
                nameof(candidate)
            );
        }

        // Who comes first stores it; the others' candidates are dropped and they read the first one's.
        if (await FindAsync(stream, cancellation) is { } stored)
        {
            return stored;
        }

        var added = await store.QueryAsync(
            Insert,
            [("stream", stream), ("wrapped", candidate.ToArray()), ("at", at.ToUnixTimeMilliseconds())],
            ReadKey,
            cancellation
        );
        return added.Count == 1 ? added[0].Value : (await FindAsync(stream, cancellation))!;
    }

    /// <inheritdoc/>
    public async ValueTask<CaseKey?> FindAsync(string stream, CancellationToken cancellation)
    {
        PendingAppend.CheckText(stream, StreamName.BytesMax);
        var found = await store.QueryAsync(Select, [("stream", stream)], ReadKey, cancellation);
        return found.Count == 0 ? null : found[0].Value;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<string, CaseKey>> FindManyAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancellation
    )
    {
        var keys = new Dictionary<string, CaseKey>(StringComparer.Ordinal);
        foreach (var chunk in streams.Chunk(ChunkStreams))
        {
            foreach (var stream in chunk)
            {
                PendingAppend.CheckText(stream, StreamName.BytesMax);
            }

            // A short chunk names its last stream again and again.
            var names = Enumerable
                .Range(0, ChunkStreams)
                .Select(i => (Name(i), (object?)chunk[Math.Min(i, chunk.Length - 1)]));
            foreach (var (stream, key) in await store.QueryAsync(SelectChunk, [.. names], ReadKey, cancellation))
            {
                keys[stream] = key;
            }
        }

        return keys;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> EraseAsync(string stream, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        PendingAppend.CheckText(stream, StreamName.BytesMax);
        var erased = await store.ExecuteAsync(
            Erase,
            [("nothing", Array.Empty<byte>()), ("at", at.ToUnixTimeMilliseconds()), ("by", by), ("stream", stream)],
            cancellation
        );
        return erased == 1;
    }

    private static string Name(int index) => string.Create(null, $"s{index}");

    private static KeyValuePair<string, CaseKey> ReadKey(DbDataReader row) =>
        KeyValuePair.Create(
            row.GetString(0),
            row.IsDBNull(2)
                ? new CaseKey(row.GetFieldValue<byte[]>(1), null)
                : new CaseKey(null, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))
        );
}
