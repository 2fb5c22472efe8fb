using Netralitas.EventLog;

namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>Data-protection keys in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseDataKeyStore(DatabaseConnection store) : IDataKeyStore
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        await store.QueryAsync(
            "SELECT content FROM data_keys ORDER BY number",
            [],
            row => row.GetString(0),
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask AddAsync(string name, string content, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            "INSERT INTO data_keys (name, content) VALUES (@name, @content) ON CONFLICT (name) DO NOTHING",
            [("name", name), ("content", content)],
            cancellation
        );
}
