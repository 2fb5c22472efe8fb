using Netralitas.EventLog.Reading;
using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Nodes;

/// <summary>The nodes of a database, in SQL both databases speak.</summary>
internal sealed class DatabaseNodeStore(ILogStore store) : INodeStore
{
    private const int TextBytesMax = 512;

    private const string Upsert = """
        INSERT INTO nodes (id, name, version, started_at, seen_at, position)
        VALUES (@id, @name, @version, @started, @seen, @position)
        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, position = excluded.position
        """;

    private const string List =
        "SELECT id, name, version, started_at, seen_at, position FROM nodes ORDER BY name, started_at, id";

    /// <inheritdoc/>
    public async ValueTask BeatAsync(NodeBeat beat, CancellationToken cancellation)
    {
        PendingAppend.CheckText(beat.Id, TextBytesMax);
        PendingAppend.CheckText(beat.Name, TextBytesMax);
        PendingAppend.CheckText(beat.Version, TextBytesMax);
        await store.ExecuteAsync(
            Upsert,
            [
                ("id", beat.Id),
                ("name", beat.Name),
                ("version", beat.Version),
                ("started", beat.StartedAt.ToUnixTimeMilliseconds()),
                ("seen", beat.SeenAt.ToUnixTimeMilliseconds()),
                ("position", beat.Position),
            ],
            cancellation
        );
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<NodeBeat>> ListAsync(CancellationToken cancellation) =>
        await store.QueryAsync(
            List,
            [],
            row => new NodeBeat(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
                row.GetInt64(5)
            ),
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string id, CancellationToken cancellation) =>
        await store.ExecuteAsync("DELETE FROM nodes WHERE id = @id", [("id", id)], cancellation);

    /// <inheritdoc/>
    public async ValueTask RemoveUnseenAsync(DateTimeOffset since, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            "DELETE FROM nodes WHERE seen_at < @since",
            [("since", since.ToUnixTimeMilliseconds())],
            cancellation
        );
}
