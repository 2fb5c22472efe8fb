using System.Data.Common;
using Netralitas.EventLog;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions;

/// <summary>Sessions in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseSessionStore(DatabaseConnection store) : ISessionStore
{
    private const string Columns = "hash, login, started_at, seen_at, ends_at, ended_at, browser, address, revision";

    private const string Insert = $"""
        {AccountRevision.Take}
        INSERT INTO sessions ({Columns})
        VALUES (@hash, @login, @startedAt, @seenAt, @endsAt, NULL, @browser, @address, {AccountRevision.Taken})
        """;

    private const string Touch = $"""
        {AccountRevision.Take}
        UPDATE sessions SET seen_at = @at, revision = {AccountRevision.Taken} WHERE hash = @hash AND seen_at < @at
        """;

    private const string End = $"""
        {AccountRevision.Take}
        UPDATE sessions SET ended_at = @at, revision = {AccountRevision.Taken} WHERE ended_at IS NULL AND hash = @hash
        """;

    private const string EndAll = $"""
        {AccountRevision.Take}
        UPDATE sessions SET ended_at = @at, revision = {AccountRevision.Taken}
        WHERE ended_at IS NULL AND login = @login AND hash <> @except
        """;

    /// <inheritdoc/>
    public async ValueTask AddAsync(StoredSession session, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            Insert,
            [
                ("hash", session.Hash.ToArray()),
                ("login", session.Login),
                ("startedAt", session.StartedAt.ToUnixTimeMilliseconds()),
                ("seenAt", session.SeenAt.ToUnixTimeMilliseconds()),
                ("endsAt", session.EndsAt.ToUnixTimeMilliseconds()),
                ("browser", session.Browser),
                ("address", session.Address),
            ],
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredSession>> ListAsync(long revision, CancellationToken cancellation) =>
        await store.QueryAsync(
            $"SELECT {Columns} FROM sessions WHERE revision >= @revision ORDER BY revision",
            [("revision", revision)],
            Read,
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask TouchAsync(ReadOnlyMemory<byte> hash, DateTimeOffset at, CancellationToken cancellation) =>
        await store.ExecuteAsync(Touch, [("hash", hash.ToArray()), ("at", at.ToUnixTimeMilliseconds())], cancellation);

    /// <inheritdoc/>
    public async ValueTask<bool> EndAsync(
        ReadOnlyMemory<byte> hash,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        await store.ExecuteAsync(End, [("hash", hash.ToArray()), ("at", at.ToUnixTimeMilliseconds())], cancellation)
        > AccountRevision.TakenRows;

    /// <inheritdoc/>
    public async ValueTask EndAllAsync(
        string login,
        ReadOnlyMemory<byte>? except,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        await store.ExecuteAsync(
            EndAll,
            // No session has no hash.
            [("login", login), ("except", except?.ToArray() ?? []), ("at", at.ToUnixTimeMilliseconds())],
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask PurgeAsync(DateTimeOffset before, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            "DELETE FROM sessions WHERE ends_at < @before OR ended_at < @before",
            [("before", before.ToUnixTimeMilliseconds())],
            cancellation
        );

    private static StoredSession Read(DbDataReader row) =>
        new(
            Hash: row.GetFieldValue<byte[]>(0),
            Login: row.GetString(1),
            StartedAt: Time(row, 2),
            SeenAt: Time(row, 3),
            EndsAt: Time(row, 4),
            EndedAt: row.IsDBNull(5) ? null : Time(row, 5),
            Browser: row.GetString(6),
            Address: row.GetString(7),
            Revision: row.GetInt64(8)
        );

    private static DateTimeOffset Time(DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
