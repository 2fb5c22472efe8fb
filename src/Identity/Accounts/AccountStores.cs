using Netralitas.EventLog;
using Netralitas.Identity.Sessions;
using Netralitas.Identity.Sessions.DataKeys;

namespace Netralitas.Identity.Accounts;

/// <summary>What a database keeps of people who sign in.</summary>
/// <param name="Accounts">Who they are.</param>
/// <param name="Credentials">What they prove themselves with.</param>
/// <param name="Sessions">Who is signed in.</param>
/// <param name="Journal">What was done with accounts.</param>
/// <param name="DataKeys">What forms are protected with.</param>
public sealed record AccountStores(
    IAccountStore Accounts,
    ICredentialStore Credentials,
    ISessionStore Sessions,
    IAccountJournal Journal,
    IDataKeyStore DataKeys
)
{
    /// <summary>Those of a database.</summary>
    public static AccountStores Over(DatabaseConnection store) =>
        new(
            new DatabaseAccountStore(store),
            new DatabaseCredentialStore(store),
            new DatabaseSessionStore(store),
            new DatabaseAccountJournal(store),
            new DatabaseDataKeyStore(store)
        );
}
