using System.Security.Claims;

namespace Netralitas.Identity.Sessions;

/// <summary>Finds whose session a request carries.</summary>
public static class SessionCaller
{
    private const string Scheme = "session";

    /// <summary>The session of the request's cookie, made known to whoever answers; null if there is none.</summary>
    public static async ValueTask<OpenSession?> FindAsync(HttpContext http)
    {
        if (SessionCookie.Read(http.Request) is not { } token)
        {
            return null;
        }

        var book = http.RequestServices.GetRequiredService<SessionBook>();
        if (
            await book.FindAsync(token, http.RequestAborted, isUse: !UnaskedRequest.Is(http.Request)) is not { } session
        )
        {
            return null;
        }

        http.Features.Set(session);
        // Tokens of forms are bound to it: those of another session, also of the same person, are refused.
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, session.Id)], Scheme));
        return session;
    }
}
