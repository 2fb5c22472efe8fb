using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// What people prove themselves with, and how often that failed. Whatever may be used once is used once, on however many nodes it
/// is tried at the same time. Every question throws <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface ICredentialStore
{
    /// <summary>
    /// Sets what is given and keeps the rest; ends a lock, and forgets failures. Codes of a new secret start at no step; new
    /// recovery codes replace all of the old ones. False if there is no such account.
    /// </summary>
    /// <param name="login">The account.</param>
    /// <param name="password">Hash of the new password, or null.</param>
    /// <param name="codeSecret">The new secret of one-time codes, sealed, or null.</param>
    /// <param name="recovery">Hashes of new recovery codes, or null.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="cancellation">Stops waiting; it may have been set.</param>
    ValueTask<bool> SetAsync(
        string login,
        string? password,
        ReadOnlyMemory<byte>? codeSecret,
        IReadOnlyList<byte[]>? recovery,
        DateTimeOffset at,
        string by,
        CancellationToken cancellation
    );

    /// <summary>
    /// Counts one more failure and locks the account up to <paramref name="lockedUntil"/>; false, and nothing is counted, if it
    /// no longer has <paramref name="failures"/>.
    /// </summary>
    ValueTask<bool> TryCountFailureAsync(
        string login,
        int failures,
        DateTimeOffset lockedUntil,
        CancellationToken cancellation
    );

    /// <summary>Forgets failures and ends a lock.</summary>
    ValueTask ClearFailuresAsync(string login, CancellationToken cancellation);

    /// <summary>Uses up a time step's code; false if that step's or a later one's was used already.</summary>
    ValueTask<bool> TryUseStepAsync(string login, long step, CancellationToken cancellation);

    /// <summary>Uses up a recovery code; false if there is no such code or it was used.</summary>
    ValueTask<bool> TryUseRecoveryAsync(string login, byte[] hash, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>How many recovery codes are left.</summary>
    ValueTask<long> CountRecoveryAsync(string login, CancellationToken cancellation);

    /// <summary>Keeps a link by which somebody sets password and code; earlier ones for the same account end.</summary>
    ValueTask AddLinkAsync(AccountLink link, CancellationToken cancellation);

    /// <summary>The link of a hash, if it is neither used nor over; else null.</summary>
    ValueTask<AccountLink?> FindLinkAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Uses up a link; false if it was used or is over.</summary>
    ValueTask<bool> TryUseLinkAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A way to set one's password and code without having any, good once.</summary>
/// <param name="Hash">SHA-256 of its secret.</param>
/// <param name="Login">The account it is for; null for the first of all, whose owner chooses the login.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="EndsAt">Until when it is good, UTC.</param>
public sealed record AccountLink(
    ReadOnlyMemory<byte> Hash,
    string? Login,
    DateTimeOffset MadeAt,
    string MadeBy,
    DateTimeOffset EndsAt
);
