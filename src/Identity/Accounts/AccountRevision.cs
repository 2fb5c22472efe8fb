namespace Netralitas.Identity.Accounts;

/// <summary>
/// The number that every change of accounts and sessions takes. The row's lock puts the changes of all nodes in one order, so
/// that no revision appears after a later one; SQLite, which may show the number before the row, gives rows that come late the
/// latest number, and whoever reads asks for the last one it knows once more.
/// </summary>
internal static class AccountRevision
{
    /// <summary>The statement before each change.</summary>
    public const string Take = "UPDATE account_revision SET revision = revision + 1 WHERE id = 1;";

    /// <summary>The number the change carries.</summary>
    public const string Taken = "(SELECT revision FROM account_revision WHERE id = 1)";

    /// <summary>Rows that <see cref="Take"/> changes, in a count of both.</summary>
    public const int TakenRows = 1;
}
