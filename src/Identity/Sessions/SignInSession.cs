using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>Starts the session of a browser.</summary>
/// <param name="book">The sessions.</param>
public sealed class SignInSession(SessionCache book)
{
    /// <summary>Signs an account in. What the browser had before ends first: a session somebody planted there is worth nothing.</summary>
    public async Task StartAsync(HttpContext http, string login)
    {
        if (await book.FindAsync(SessionCookie.Read(http.Request), http.RequestAborted) is { } before)
        {
            await book.EndAsync(before.Account.Login, before.Id, http.RequestAborted);
        }

        var browser = BrowserName.Of(http.Request.Headers.UserAgent.ToString());
        var (person, more) = SessionTickets.Of(login, browser, NetworkOf.Shorten(http.Connection.RemoteIpAddress));
        await http.SignInAsync(CallerSchemes.Session, person, more);
    }
}
