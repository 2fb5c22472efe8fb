using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions;

/// <summary>Starts and ends the session of a browser.</summary>
/// <param name="book">The sessions.</param>
/// <param name="history">What was done.</param>
public sealed class SignInSession(SessionBook book, AccountHistory history)
{
    /// <summary>Signs an account in. What the browser had before ends: a session somebody planted there is worth nothing.</summary>
    public async Task StartAsync(HttpContext http, string login)
    {
        if (await book.FindAsync(SessionCookie.Read(http.Request), http.RequestAborted) is { } before)
        {
            await book.EndAsync(before.Account.Login, before.Id, http.RequestAborted);
        }

        var network = NetworkOf.Shorten(http.Connection.RemoteIpAddress);
        var browser = BrowserName.Of(http.Request.Headers.UserAgent.ToString());
        var token = await book.StartAsync(login, browser, network, http.RequestAborted);
        await history.NoteAsync(
            login,
            AccountWords.SignedIn,
            AccountLogin.By(login),
            $"{browser} · {network}",
            http.RequestAborted
        );
        SessionCookie.Set(http, token);
    }

    /// <summary>Signs out the session of a request; nothing happens if it has none.</summary>
    public async Task EndAsync(HttpContext http)
    {
        SessionCookie.Clear(http);
        if (OpenSession.Of(http) is not { } session)
        {
            return;
        }

        await book.EndAsync(session.Account.Login, session.Id, http.RequestAborted);
        await history.NoteAsync(
            session.Account.Login,
            AccountWords.SignedOut,
            session.Caller.KeyId,
            detail: null,
            http.RequestAborted
        );
    }
}
