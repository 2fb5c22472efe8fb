using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Accounts;

/// <summary>Changes of accounts, each noted in their history, and good on this node at once.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="credentials">What they prove themselves with.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="history">What was done.</param>
/// <param name="clock">The time.</param>
public sealed class AccountRegister(
    IAccountStore accounts,
    ICredentialStore credentials,
    SessionCache sessions,
    AccountHistory history,
    TimeProvider clock
)
{
    /// <summary>How long a link is good by which somebody sets password and code.</summary>
    public static readonly TimeSpan LinkMax = TimeSpan.FromHours(24);

    /// <summary>Makes an account that its owner completes by a link; false if the login is taken.</summary>
    public async Task<bool> TryCreateAsync(
        string login,
        string name,
        AgencyId? agency,
        OperatorRole? role,
        string by,
        CancellationToken cancellation
    )
    {
        var account = StoredAccount.New(login, name, agency?.Value, WordOf(role), clock.GetUtcNow(), by);
        if (!await accounts.TryAddAsync(account, cancellation))
        {
            return false;
        }

        await NoteAsync(login, AccountWords.Created, by, OwnerOf(agency, role), cancellation);
        return true;
    }

    /// <summary>Changes what an account is called and may do; false if there is none.</summary>
    public async Task<bool> ChangeAsync(
        string login,
        string name,
        AgencyId? agency,
        OperatorRole? role,
        string by,
        CancellationToken cancellation
    )
    {
        var changed = await accounts.ChangeAsync(
            login,
            name,
            agency?.Value,
            WordOf(role),
            clock.GetUtcNow(),
            by,
            cancellation
        );
        if (changed)
        {
            await NoteAsync(login, AccountWords.Changed, by, OwnerOf(agency, role), cancellation);
        }

        return changed;
    }

    /// <summary>Keeps an account from signing in and ends its sessions; false if there is none that may.</summary>
    public async Task<bool> DisableAsync(string login, string by, CancellationToken cancellation)
    {
        if (!await accounts.DisableAsync(login, clock.GetUtcNow(), by, cancellation))
        {
            return false;
        }

        await sessions.EndAllAsync(login, except: null, cancellation);
        await NoteAsync(login, AccountWords.Disabled, by, null, cancellation);
        return true;
    }

    /// <summary>Lets an account sign in again; false if there is none that may not.</summary>
    public async Task<bool> EnableAsync(string login, string by, CancellationToken cancellation)
    {
        if (!await accounts.EnableAsync(login, clock.GetUtcNow(), by, cancellation))
        {
            return false;
        }

        await NoteAsync(login, AccountWords.Enabled, by, null, cancellation);
        return true;
    }

    /// <summary>Ends every session of an account, but for one if it is given.</summary>
    public async Task SignOutEverywhereAsync(string login, string? except, string by, CancellationToken cancellation)
    {
        await sessions.EndAllAsync(login, except, cancellation);
        await NoteAsync(login, AccountWords.SignedOutEverywhere, by, null, cancellation);
    }

    /// <summary>Makes the link by which somebody sets password and code; the only time its token is seen.</summary>
    /// <param name="login">The account; null for the first of all.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<string> MakeLinkAsync(string? login, string by, CancellationToken cancellation)
    {
        var (token, now) = (SecretToken.Create(), clock.GetUtcNow());
        await credentials.AddLinkAsync(
            new AccountLink(SecretToken.Hash(token), login, now, by, now + LinkMax),
            cancellation
        );
        if (login is not null)
        {
            await NoteAsync(login, AccountWords.LinkMade, by, null, cancellation);
        }

        return token;
    }

    private async Task NoteAsync(string login, string what, string by, string? detail, CancellationToken cancellation)
    {
        await history.NoteAsync(login, what, by, detail, cancellation);
        await sessions.RefreshAsync(cancellation);
    }

    private static string? WordOf(OperatorRole? role) => role is { } given ? RoleNames.Of(given) : null;

    private static string? OwnerOf(AgencyId? agency, OperatorRole? role) => agency?.Value ?? WordOf(role);
}
