using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Who may sign in. Accounts are never deleted. Times are kept to the millisecond; every question throws
/// <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface IAccountStore
{
    /// <summary>The accounts of this revision or a later one, by login; all if it is 0.</summary>
    ValueTask<IReadOnlyList<StoredAccount>> ListAsync(long revision, CancellationToken cancellation);

    /// <summary>One account as it stands now; null if there is none of that login.</summary>
    ValueTask<StoredAccount?> FindAsync(string login, CancellationToken cancellation);

    /// <summary>The account a provider vouches for; null if there is none.</summary>
    ValueTask<StoredAccount?> FindAsync(string issuer, string subject, CancellationToken cancellation);

    /// <summary>Keeps a new account; false if its login is taken, or its issuer and subject are.</summary>
    ValueTask<bool> TryAddAsync(StoredAccount account, CancellationToken cancellation);

    /// <summary>Keeps the first account of all; false if there is any already, by whichever node.</summary>
    ValueTask<bool> TryAddFirstAsync(StoredAccount account, CancellationToken cancellation);

    /// <summary>Changes what an account is called and may do; false if there is none of that login.</summary>
    ValueTask<bool> ChangeAsync(
        string login,
        string name,
        string? agency,
        string? role,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation
    );

    /// <summary>Keeps an account from signing in; false if there is none of that login that may.</summary>
    ValueTask<bool> DisableAsync(string login, DateTimeOffset at, string by, CancellationToken cancellation);

    /// <summary>Lets an account sign in again; false if there is none of that login that may not.</summary>
    ValueTask<bool> EnableAsync(string login, DateTimeOffset at, string by, CancellationToken cancellation);
}
