using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>The history of accounts in the log's database, in SQL both databases speak.</summary>
internal sealed class DatabaseAccountJournal(DatabaseConnection store) : IAccountJournal
{
    private const string Insert = """
        INSERT INTO account_events (at, login, what, done_by, detail) VALUES (@at, @login, @what, @by, @detail)
        """;

    private const string Columns = "at, login, what, done_by, detail";

    /// <inheritdoc/>
    public async ValueTask NoteAsync(AccountEvent done, CancellationToken cancellation) =>
        await store.ExecuteAsync(
            Insert,
            [
                ("at", done.At.ToUnixTimeMilliseconds()),
                ("login", done.Login),
                ("what", done.What),
                ("by", done.By),
                ("detail", done.Detail),
            ],
            cancellation
        );

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AccountEvent>> ListAsync(
        string? login,
        int limit,
        CancellationToken cancellation
    ) =>
        await store.QueryAsync(
            login is null
                ? $"SELECT {Columns} FROM account_events ORDER BY number DESC LIMIT @limit"
                : $"SELECT {Columns} FROM account_events WHERE login = @login ORDER BY number DESC LIMIT @limit",
            login is null ? [("limit", (long)limit)] : [("login", login), ("limit", (long)limit)],
            row => new AccountEvent(
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4)
            ),
            cancellation
        );
}
