using Netralitas.EventLog;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// Who is signed in. The database holds no token, only its hash. Times are kept to the millisecond; every question throws
/// <see cref="LogUnavailableException"/> while the database does not answer.
/// </summary>
public interface ISessionStore
{
    /// <summary>Keeps a new session.</summary>
    ValueTask AddAsync(StoredSession session, CancellationToken cancellation);

    /// <summary>The sessions of this revision or a later one, also those that ended.</summary>
    ValueTask<IReadOnlyList<StoredSession>> ListAsync(long revision, CancellationToken cancellation);

    /// <summary>Notes that a session was used; an earlier time than the noted one changes nothing.</summary>
    ValueTask TouchAsync(ReadOnlyMemory<byte> hash, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Ends a session; false if there is none that goes on.</summary>
    ValueTask<bool> EndAsync(ReadOnlyMemory<byte> hash, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Ends all sessions of an account, but for one if it is given.</summary>
    ValueTask EndAllAsync(
        string login,
        ReadOnlyMemory<byte>? except,
        DateTimeOffset at,
        CancellationToken cancellation
    );

    /// <summary>Forgets sessions that ended before a time.</summary>
    ValueTask PurgeAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <summary>One sign-in of one account.</summary>
/// <param name="Hash">SHA-256 of its token.</param>
/// <param name="Login">The account.</param>
/// <param name="StartedAt">When they signed in, UTC.</param>
/// <param name="SeenAt">When it was used last, UTC, to the minute or so.</param>
/// <param name="EndsAt">When it ends however much it is used, UTC.</param>
/// <param name="EndedAt">When it was ended before that, UTC; null if it was not.</param>
/// <param name="Browser">What program it is used with, in a few words.</param>
/// <param name="Address">From where, shortened so that it names a network and nobody in it.</param>
/// <param name="Revision">Grows with every change of any account or session; given by the database.</param>
public sealed record StoredSession(
    ReadOnlyMemory<byte> Hash,
    string Login,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? EndedAt,
    string Browser,
    string Address,
    long Revision
);
