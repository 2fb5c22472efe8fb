using System.Data.Common;
using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>Accounts in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseAccountStore(DatabaseConnection store) : IAccountStore
{
    private const string Columns = """
        login, name, agency, role, issuer, subject, password, code_secret, code_step, failures, locked_until, disabled_at,
        created_at, created_by, changed_at, changed_by, revision
        """;

    private const string Values = $"""
        @login, @name, @agency, @role, @issuer, @subject, @password, @codeSecret, @codeStep, 0, 0, NULL,
        @at, @by, @at, @by, {AccountRevision.Taken}
        """;

    private const string Insert = $"""
        {AccountRevision.Take}
        INSERT INTO accounts ({Columns}) VALUES ({Values}) ON CONFLICT DO NOTHING
        """;

    // Whoever takes the revision second looks when the first is done.
    private const string InsertFirst = $"""
        {AccountRevision.Take}
        INSERT INTO accounts ({Columns}) SELECT {Values} WHERE NOT EXISTS (SELECT 1 FROM accounts)
        """;

    private const string Changed = $"changed_at = @at, changed_by = @by, revision = {AccountRevision.Taken}";

    private const string Change = $"""
        {AccountRevision.Take}
        UPDATE accounts SET name = @name, agency = @agency, role = @role, {Changed} WHERE login = @login
        """;

    private const string Disable = $"""
        {AccountRevision.Take}
        UPDATE accounts SET disabled_at = @at, {Changed} WHERE login = @login AND disabled_at IS NULL
        """;

    private const string Enable = $"""
        {AccountRevision.Take}
        UPDATE accounts SET disabled_at = NULL, {Changed} WHERE login = @login AND disabled_at IS NOT NULL
        """;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredAccount>> ListAsync(long revision, CancellationToken cancellation) =>
        await store.QueryAsync(
            $"SELECT {Columns} FROM accounts WHERE revision >= @revision ORDER BY login",
            [("revision", revision)],
            Read,
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<StoredAccount?> FindAsync(string login, CancellationToken cancellation) =>
        (
            await store.QueryAsync(
                $"SELECT {Columns} FROM accounts WHERE login = @login",
                [("login", login)],
                Read,
                cancellation
            )
        ).SingleOrDefault();

    /// <inheritdoc/>
    public async ValueTask<StoredAccount?> FindAsync(string issuer, string subject, CancellationToken cancellation) =>
        (
            await store.QueryAsync(
                $"SELECT {Columns} FROM accounts WHERE issuer = @issuer AND subject = @subject",
                [("issuer", issuer), ("subject", subject)],
                Read,
                cancellation
            )
        ).SingleOrDefault();

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(StoredAccount account, CancellationToken cancellation) =>
        AddAsync(Insert, account, cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> TryAddFirstAsync(StoredAccount account, CancellationToken cancellation) =>
        AddAsync(InsertFirst, account, cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> ChangeAsync(
        string login,
        string name,
        string? agency,
        string? role,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            Change,
            [
                ("login", login),
                ("name", name),
                ("agency", agency),
                ("role", role),
                ("at", at.ToUnixTimeMilliseconds()),
                ("by", by),
            ],
            cancellation
        );

    /// <inheritdoc/>
    public ValueTask<bool> DisableAsync(string login, DateTimeOffset at, string by, CancellationToken cancellation) =>
        ChangeAsync(Disable, [("login", login), ("at", at.ToUnixTimeMilliseconds()), ("by", by)], cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> EnableAsync(string login, DateTimeOffset at, string by, CancellationToken cancellation) =>
        ChangeAsync(Enable, [("login", login), ("at", at.ToUnixTimeMilliseconds()), ("by", by)], cancellation);

    private ValueTask<bool> AddAsync(string sql, StoredAccount account, CancellationToken cancellation) =>
        ChangeAsync(
            sql,
            [
                ("login", account.Login),
                ("name", account.Name),
                ("agency", account.Agency),
                ("role", account.Role),
                ("issuer", account.Issuer),
                ("subject", account.Subject),
                ("password", account.Password),
                ("codeSecret", account.CodeSecret?.ToArray()),
                ("codeStep", account.CodeStep),
                ("at", account.CreatedAt.ToUnixTimeMilliseconds()),
                ("by", account.CreatedBy),
            ],
            cancellation
        );

    private async ValueTask<bool> ChangeAsync(
        string sql,
        IReadOnlyList<(string, object?)> parameters,
        CancellationToken cancellation
    ) => await store.ExecuteAsync(sql, parameters, cancellation) > AccountRevision.TakenRows;

    private static StoredAccount Read(DbDataReader row) =>
        new(
            Login: row.GetString(0),
            Name: row.GetString(1),
            Agency: Text(row, 2),
            Role: Text(row, 3),
            Issuer: Text(row, 4),
            Subject: Text(row, 5),
            Password: Text(row, 6),
            // Not a ternary of bytes and null, which would be converted to an empty memory.
            CodeSecret: row.IsDBNull(7) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(7),
            CodeStep: row.GetInt64(8),
            Failures: (int)row.GetInt64(9),
            LockedUntil: Time(row, 10),
            DisabledAt: row.IsDBNull(11) ? null : Time(row, 11),
            CreatedAt: Time(row, 12),
            CreatedBy: row.GetString(13),
            ChangedAt: Time(row, 14),
            ChangedBy: row.GetString(15),
            Revision: row.GetInt64(16)
        );

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Time(DbDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
