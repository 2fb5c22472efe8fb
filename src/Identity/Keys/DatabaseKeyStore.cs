using System.Data.Common;
using System.Security.Cryptography;
using Netralitas.EventLog;

namespace Netralitas.Identity.Keys;

/// <summary>API keys in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseKeyStore(DatabaseConnection store) : IKeyStore
{
    private const int SecretBytes = 32;

    private const string Insert = """
        INSERT INTO keys (id, hash, agency, role, label, created_at, created_by, revoked_at, revoked_by)
        VALUES (@id, @hash, @agency, @role, @label, @createdAt, @createdBy, @revokedAt, @revokedBy)
        ON CONFLICT (id) DO NOTHING RETURNING id
        """;

    private const string SelectAll = """
        SELECT id, hash, agency, role, label, created_at, created_by, revoked_at, revoked_by FROM keys ORDER BY number
        """;

    private const string Revoke = """
        UPDATE keys SET revoked_at = @at, revoked_by = @by WHERE id = @id AND revoked_at IS NULL RETURNING id
        """;

    private const string InsertSecret = """
        INSERT INTO secrets (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING RETURNING value
        """;

    private const string SelectSecret = "SELECT value FROM secrets WHERE name = @name";

    /// <inheritdoc/>
    public async ValueTask AddAsync(StoredKey key, CancellationToken cancellation)
    {
        var added = await store.QueryAsync(
            Insert,
            [
                ("id", key.Id),
                ("hash", key.Hash.ToArray()),
                ("agency", key.Agency),
                ("role", key.Role),
                ("label", key.Label),
                ("createdAt", key.CreatedAt.ToUnixTimeMilliseconds()),
                ("createdBy", key.CreatedBy),
                ("revokedAt", key.RevokedAt?.ToUnixTimeMilliseconds()),
                ("revokedBy", key.RevokedBy),
            ],
            row => row.GetString(0),
            cancellation
        );
        if (added.Count == 0)
        {
            throw new ArgumentException($"A key with the id '{key.Id}' exists already.", nameof(key));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> ReadRevisionAsync(CancellationToken cancellation)
    {
        // Keys are never deleted and never become good again, so the two counts only grow.
        var revision = await store.QueryAsync(
            "SELECT count(*) + count(revoked_at) FROM keys",
            [],
            row => row.GetInt64(0),
            cancellation
        );
        return revision.Single();
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation) =>
        await store.QueryAsync(SelectAll, [], ReadKey, cancellation);

    /// <inheritdoc/>
    public async ValueTask<bool> RevokeAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        var revoked = await store.QueryAsync(
            Revoke,
            [("at", at.ToUnixTimeMilliseconds()), ("by", by), ("id", id)],
            row => row.GetString(0),
            cancellation
        );
        return revoked.Count == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>> GetSecretAsync(string name, CancellationToken cancellation)
    {
        // Who comes first makes it; the others' proposals are dropped and they read the first one's.
        var stored = await ReadSecretAsync(SelectSecret, [("name", name)], cancellation);
        if (stored is null)
        {
            var proposal = RandomNumberGenerator.GetBytes(SecretBytes);
            stored =
                await ReadSecretAsync(InsertSecret, [("name", name), ("value", proposal)], cancellation)
                ?? await ReadSecretAsync(SelectSecret, [("name", name)], cancellation);
        }

        return stored!;
    }

    private async ValueTask<byte[]?> ReadSecretAsync(
        string sql,
        IReadOnlyList<(string, object?)> parameters,
        CancellationToken cancellation
    ) => (await store.QueryAsync(sql, parameters, row => row.GetFieldValue<byte[]>(0), cancellation)).SingleOrDefault();

    private static StoredKey ReadKey(DbDataReader row) =>
        new(
            Id: row.GetString(0),
            Hash: row.GetFieldValue<byte[]>(1),
            Agency: row.IsDBNull(2) ? null : row.GetString(2),
            Role: row.IsDBNull(3) ? null : row.GetString(3),
            Label: row.GetString(4),
            CreatedAt: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
            CreatedBy: row.GetString(6),
            RevokedAt: row.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
            RevokedBy: row.IsDBNull(8) ? null : row.GetString(8)
        );
}
