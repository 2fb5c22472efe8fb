using System.Collections.Concurrent;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// Who is signed in now, in memory, so that pages go on while the database is down and no request asks it. What this node does
/// counts at once; what another node did when this one next reads, within a second. Our own behind the framework's cookie scheme,
/// which has no list of sessions to show or to end, and no time of last use but in the cookie.
/// </summary>
/// <param name="sessions">Where sessions are kept.</param>
/// <param name="accounts">Where accounts are kept.</param>
/// <param name="keys">Makes and knows tokens.</param>
/// <param name="settings">How long sessions last.</param>
/// <param name="clock">The time.</param>
public sealed class SessionCache(
    ISessionStore sessions,
    IAccountStore accounts,
    AccountKeys keys,
    SessionSettings settings,
    TimeProvider clock
) : IDisposable
{
    // A session this young may have been made by another node after this one last read.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    // Often enough for an idle session to end in time, and rarely enough to cost nothing.
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly ConcurrentDictionary<string, Entry> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);
    private long sessionRevision;
    private long accountRevision;

    /// <summary>The session of a token; null if it is none, has ended, or its account may not sign in.</summary>
    /// <param name="text">The token.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <param name="isUse">Whether this is a use that keeps the session from ending unused.</param>
    public async ValueTask<OpenSession?> FindAsync(string? text, CancellationToken cancellation, bool isUse = true)
    {
        if (!SessionToken.TryParse(keys, text, out var token))
        {
            return null;
        }

        var id = Convert.ToHexStringLower(token.Hash);
        if (!open.ContainsKey(id) && clock.GetUtcNow() - token.MadeAt < Fresh)
        {
            await RefreshAsync(cancellation);
        }

        return Find(id, isUse);
    }

    /// <summary>A session by its id; null if it has ended, or its account may not sign in.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isUse">Whether this is a use that keeps the session from ending unused.</param>
    public OpenSession? Find(string id, bool isUse)
    {
        var now = clock.GetUtcNow();
        if (Look(id, now) is not { } found)
        {
            return null;
        }

        if (isUse && open.TryGetValue(id, out var entry))
        {
            entry.See(now);
        }

        return found;
    }

    /// <summary>The sessions of an account that go on, the latest first.</summary>
    public IReadOnlyList<OpenSession> Of(string login)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. open.Where(each => each.Value.Stored.Login == login)
                .Select(each => Look(each.Key, now))
                .OfType<OpenSession>()
                .OrderByDescending(each => each.Stored.StartedAt),
        ];
    }

    /// <summary>How many sessions go on, by login.</summary>
    public IReadOnlyDictionary<string, int> CountOpen()
    {
        var now = clock.GetUtcNow();
        return open
            .Values.Where(entry => !IsOver(entry, now))
            .CountBy(entry => entry.Stored.Login, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Signs an account in; the only time the token is seen.</summary>
    public async Task<SessionToken> StartAsync(
        string login,
        string browser,
        string network,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var token = SessionToken.Create(keys, now);
        await sessions.AddAsync(
            new StoredSession(token.Hash, login, now, now, now + settings.Max, null, browser, network, 0),
            cancellation
        );
        await RefreshAsync(cancellation);
        return token;
    }

    /// <summary>Ends a session of an account, named by its id; false if there is none.</summary>
    public async Task<bool> EndAsync(string login, string id, CancellationToken cancellation)
    {
        if (!open.TryGetValue(id, out var entry) || entry.Stored.Login != login)
        {
            return false;
        }

        var ended = await sessions.EndAsync(entry.Stored.Hash, clock.GetUtcNow(), cancellation);
        open.TryRemove(id, out _);
        return ended;
    }

    /// <summary>Ends all sessions of an account, but for one if it is given.</summary>
    public async Task EndAllAsync(string login, string? except, CancellationToken cancellation)
    {
        var kept =
            except is not null && open.TryGetValue(except, out var entry)
                ? entry.Stored.Hash
                : default(ReadOnlyMemory<byte>?);
        await sessions.EndAllAsync(login, kept, clock.GetUtcNow(), cancellation);
        await RefreshAsync(cancellation);
    }

    /// <summary>Reads what changed, by whichever node.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            foreach (var account in await accounts.ListAsync(accountRevision, cancellation))
            {
                people[account.Login] = new Person(account, CallerOf(account));
                accountRevision = Math.Max(accountRevision, account.Revision);
            }

            foreach (var session in await sessions.ListAsync(sessionRevision, cancellation))
            {
                Take(session);
                sessionRevision = Math.Max(sessionRevision, session.Revision);
            }
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Notes in the database which sessions were used, and forgets those that are over.</summary>
    public async Task NoteUseAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (id, entry) in open)
        {
            if (IsOver(entry, now))
            {
                open.TryRemove(id, out _);
            }
            else if (entry.SeenAt - entry.Stored.SeenAt >= TouchEvery)
            {
                await sessions.TouchAsync(entry.Stored.Hash, entry.SeenAt, cancellation);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    /// <summary>Who an account is to the edge.</summary>
    public static Caller CallerOf(StoredAccount account) =>
        new(
            AccountLogin.By(account.Login),
            account.Agency is null ? null : AgencyId.Parse(account.Agency),
            account.Role is null ? null : RoleNames.Parse(account.Role)
        );

    private OpenSession? Look(string id, DateTimeOffset now) =>
        open.TryGetValue(id, out var entry)
        && !IsOver(entry, now)
        && people.TryGetValue(entry.Stored.Login, out var person)
        && person.Account.DisabledAt is null
            ? new OpenSession(id, entry.Stored with { SeenAt = entry.SeenAt }, person.Account, person.Caller)
            : null;

    private bool IsOver(Entry entry, DateTimeOffset now) =>
        entry.Stored.EndsAt <= now || entry.SeenAt + settings.Idle <= now;

    private void Take(StoredSession session)
    {
        var id = Convert.ToHexStringLower(session.Hash.Span);
        if (session.EndedAt is not null || session.EndsAt <= clock.GetUtcNow())
        {
            open.TryRemove(id, out _);
            return;
        }

        var seen = open.TryGetValue(id, out var known) ? known.SeenAt : session.SeenAt;
        open[id] = new Entry(session, seen > session.SeenAt ? seen : session.SeenAt);
    }

    private sealed record Person(StoredAccount Account, Caller Caller);

    private sealed class Entry(StoredSession stored, DateTimeOffset seenAt)
    {
        private long seenTicks = seenAt.UtcTicks;

        public StoredSession Stored => stored;

        public DateTimeOffset SeenAt => new(Interlocked.Read(ref seenTicks), TimeSpan.Zero);

        public void See(DateTimeOffset now) => Interlocked.Exchange(ref seenTicks, now.UtcTicks);
    }
}
