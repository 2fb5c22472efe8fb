using Netralitas.EventLog;

namespace Netralitas.Identity.Filters;

/// <summary>Saved views in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseSavedFilterStore(DatabaseConnection store) : ISavedFilterStore
{
    // A character takes at most three bytes of UTF-8 for each unit of UTF-16.
    private const int BytesPerUnit = 3;
    private const int KeyBytesMax = 512;

    private static readonly string Upsert = $"""
        INSERT INTO saved_filters (owner, path, name, query, saved_at)
        SELECT @owner, @path, @name, @query, @at
        WHERE (SELECT count(*) FROM saved_filters WHERE owner = @owner AND NOT (path = @path AND name = @name)) < {ISavedFilterStore.CountMax}
        ON CONFLICT (owner, path, name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at
        """;

    private const string Select = """
        SELECT owner, path, name, query, saved_at FROM saved_filters WHERE owner = @owner ORDER BY path, name
        """;

    private const string Delete = "DELETE FROM saved_filters WHERE owner = @owner AND path = @path AND name = @name";

    /// <inheritdoc/>
    public async ValueTask<bool> SaveAsync(SavedFilter filter, CancellationToken cancellation)
    {
        DatabaseConnection.CheckText(filter.Owner, KeyBytesMax);
        DatabaseConnection.CheckText(filter.Path, KeyBytesMax);
        DatabaseConnection.CheckText(filter.Name, ISavedFilterStore.NameMax * BytesPerUnit);
        DatabaseConnection.CheckText(filter.Query, ISavedFilterStore.QueryMax * BytesPerUnit);
        var saved = await store.ExecuteAsync(
            Upsert,
            [
                ("owner", filter.Owner),
                ("path", filter.Path),
                ("name", filter.Name),
                ("query", filter.Query),
                ("at", filter.SavedAt.ToUnixTimeMilliseconds()),
            ],
            cancellation
        );
        return saved == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SavedFilter>> ListAsync(string owner, CancellationToken cancellation) =>
        await store.QueryAsync(
            Select,
            [("owner", owner)],
            row => new SavedFilter(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))
            ),
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string owner, string path, string name, CancellationToken cancellation) =>
        await store.ExecuteAsync(Delete, [("owner", owner), ("path", path), ("name", name)], cancellation) == 1;
}
