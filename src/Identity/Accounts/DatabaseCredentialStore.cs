using System.Data.Common;
using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>Credentials in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseCredentialStore(DatabaseConnection store) : ICredentialStore
{
    private const string Set = $"""
        {AccountRevision.Take}
        UPDATE accounts SET
          password = coalesce(@password, password), code_secret = coalesce(@codeSecret, code_secret),
          code_step = CASE WHEN @isNewSecret = 1 THEN 0 ELSE code_step END, failures = 0, locked_until = 0,
          changed_at = @at, changed_by = @by, revision = {AccountRevision.Taken}
        WHERE login = @login
        """;

    private const string CountFailure = """
        UPDATE accounts SET failures = failures + 1, locked_until = @until WHERE login = @login AND failures = @failures
        """;

    private const string UseStep = "UPDATE accounts SET code_step = @step WHERE login = @login AND code_step < @step";

    private const string UseRecovery = """
        UPDATE account_recovery SET used_at = @at WHERE login = @login AND hash = @hash AND used_at IS NULL
        """;

    // The first account's links end with the first account.
    private const string AddLink = """
        DELETE FROM account_links WHERE login = @login OR ends_at <= @madeAt;
        INSERT INTO account_links (hash, login, made_at, made_by, ends_at) VALUES (@hash, @login, @madeAt, @by, @endsAt)
        """;

    private const string IsGood = "hash = @hash AND used_at IS NULL AND ends_at > @now";

    /// <inheritdoc/>
    public async ValueTask<bool> SetAsync(
        string login,
        string? password,
        ReadOnlyMemory<byte>? codeSecret,
        IReadOnlyList<byte[]>? recovery,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation
    )
    {
        List<(string, object?)> parameters =
        [
            ("login", login),
            ("password", password),
            ("codeSecret", codeSecret?.ToArray()),
            ("isNewSecret", codeSecret is null ? 0L : 1L),
            ("at", at.ToUnixTimeMilliseconds()),
            ("by", by),
        ];
        var sql = Set;
        if (recovery is not null)
        {
            sql += ";\nDELETE FROM account_recovery WHERE login = @login";
            for (var i = 0; i < recovery.Count; i++)
            {
                sql += $";\nINSERT INTO account_recovery (login, hash) VALUES (@login, @hash{i})";
                parameters.Add(($"hash{i}", recovery[i]));
            }
        }

        return await store.ExecuteAsync(sql, parameters, cancellation) > AccountRevision.TakenRows;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryCountFailureAsync(
        string login,
        int failures,
        DateTimeOffset lockedUntil,
        CancellationToken cancellation
    ) =>
        await store.ExecuteAsync(
            CountFailure,
            [("login", login), ("failures", (long)failures), ("until", lockedUntil.ToUnixTimeMilliseconds())],
            cancellation
        ) == 1;

    /// <inheritdoc/>
    public async ValueTask ClearFailuresAsync(string login, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            "UPDATE accounts SET failures = 0, locked_until = 0 WHERE login = @login",
            [("login", login)],
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<bool> TryUseStepAsync(string login, long step, CancellationToken cancellation) =>
        await store.ExecuteAsync(UseStep, [("login", login), ("step", step)], cancellation) == 1;

    /// <inheritdoc/>
    public async ValueTask<bool> TryUseRecoveryAsync(
        string login,
        byte[] hash,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        await store.ExecuteAsync(
            UseRecovery,
            [("login", login), ("hash", hash), ("at", at.ToUnixTimeMilliseconds())],
            cancellation
        ) == 1;

    /// <inheritdoc/>
    public async ValueTask<long> CountRecoveryAsync(string login, CancellationToken cancellation) =>
        (
            await store.QueryAsync(
                "SELECT count(*) FROM account_recovery WHERE login = @login AND used_at IS NULL",
                [("login", login)],
                row => row.GetInt64(0),
                cancellation
            )
        ).Single();

    /// <inheritdoc/>
    public async ValueTask AddLinkAsync(AccountLink link, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            AddLink,
            [
                ("hash", link.Hash.ToArray()),
                ("login", link.Login),
                ("madeAt", link.MadeAt.ToUnixTimeMilliseconds()),
                ("by", link.MadeBy),
                ("endsAt", link.EndsAt.ToUnixTimeMilliseconds()),
            ],
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<AccountLink?> FindLinkAsync(
        byte[] hash,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (
            await store.QueryAsync(
                $"SELECT hash, login, made_at, made_by, ends_at FROM account_links WHERE {IsGood}",
                [("hash", hash), ("now", now.ToUnixTimeMilliseconds())],
                ReadLink,
                cancellation
            )
        ).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<bool> TryUseLinkAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            $"UPDATE account_links SET used_at = @now WHERE {IsGood}",
            [("hash", hash), ("now", now.ToUnixTimeMilliseconds())],
            cancellation
        ) == 1;

    private static AccountLink ReadLink(DbDataReader row) =>
        new(
            row.GetFieldValue<byte[]>(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            row.GetString(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))
        );
}
