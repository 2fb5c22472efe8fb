using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>The sessions as the framework's cookie scheme asks for them. The key of each is its token.</summary>
/// <param name="book">The sessions.</param>
/// <param name="history">What was done.</param>
internal sealed class SessionTickets(SessionCache book, AccountHistory history) : ITicketStore
{
    private const string Browser = "browser";
    private const string Network = "network";

    /// <summary>Somebody who is about to sign in, and with what and from where.</summary>
    public static (ClaimsPrincipal Person, AuthenticationProperties More) Of(
        string login,
        string browser,
        string network
    ) =>
        (
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, login)], CallerSchemes.Session)),
            new AuthenticationProperties(
                new Dictionary<string, string?>(StringComparer.Ordinal) { [Browser] = browser, [Network] = network }
            )
        );

    /// <inheritdoc />
    public Task<string> StoreAsync(AuthenticationTicket ticket) => StartAsync(ticket, CancellationToken.None);

    /// <inheritdoc />
    public Task<string> StoreAsync(
        AuthenticationTicket ticket,
        HttpContext httpContext,
        CancellationToken cancellationToken
    ) => StartAsync(ticket, cancellationToken);

    /// <summary>Never: who signs in gets a session of their own, also where the browser had one.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        throw new InvalidOperationException("a session is not taken over by another sign-in");

    /// <inheritdoc />
    public Task<AuthenticationTicket?> RetrieveAsync(string key) => FindAsync(key, isUse: true, CancellationToken.None);

    /// <inheritdoc />
    public Task<AuthenticationTicket?> RetrieveAsync(
        string key,
        HttpContext httpContext,
        CancellationToken cancellationToken
    ) => FindAsync(key, isUse: !UnaskedRequest.Is(httpContext.Request), cancellationToken);

    /// <inheritdoc />
    public Task RemoveAsync(string key) => EndAsync(key, CancellationToken.None);

    /// <inheritdoc />
    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        EndAsync(key, cancellationToken);

    private async Task<string> StartAsync(AuthenticationTicket ticket, CancellationToken cancellation)
    {
        var (login, more) = (ticket.Principal.Identity!.Name!, ticket.Properties.Items);
        var (browser, network) = (more[Browser]!, more[Network]!);
        var token = await book.StartAsync(login, browser, network, cancellation);
        await history.NoteAsync(
            login,
            AccountWords.SignedIn,
            AccountLogin.By(login),
            $"{browser} · {network}",
            cancellation
        );
        return token.Text;
    }

    private async Task<AuthenticationTicket?> FindAsync(string key, bool isUse, CancellationToken cancellation) =>
        await book.FindAsync(key, cancellation, isUse) is { } session
            ? new AuthenticationTicket(new ClaimsPrincipal(new SessionIdentity(session)), CallerSchemes.Session)
            : null;

    private async Task EndAsync(string key, CancellationToken cancellation)
    {
        if (
            await book.FindAsync(key, cancellation) is { } session
            && await book.EndAsync(session.Account.Login, session.Id, cancellation)
        )
        {
            await history.NoteAsync(
                session.Account.Login,
                AccountWords.SignedOut,
                session.Caller.KeyId,
                detail: null,
                cancellation
            );
        }
    }
}
