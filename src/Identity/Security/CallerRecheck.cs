using Microsoft.AspNetCore.Authorization;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Security;

/// <summary>
/// Asks anew about who opened a stream: the framework recognises a caller once a request, and a stream is one request for hours.
/// </summary>
/// <param name="ring">The keys that are good.</param>
/// <param name="sessions">The sessions that go on.</param>
public sealed class CallerRecheck(KeyCache ring, SessionCache sessions)
{
    /// <summary>Whether they may still look: their key or session still holds, and speaks for the same agency.</summary>
    public bool MayStill(HttpContext http, AuthorizationPolicy needed) =>
        Caller.Of(http) is var opened && FindNow(http) is { } now && now.Agency == opened.Agency && needed.Admits(now);

    private Caller? FindNow(HttpContext http) =>
        OpenSession.Of(http) is { } session
            ? sessions.Find(session.Id, isUse: !UnaskedRequest.Is(http.Request))?.Caller
            : KeyHandler.Find(http.Request, ring)?.Caller;
}
