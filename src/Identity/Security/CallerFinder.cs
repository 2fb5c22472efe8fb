using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Security;

/// <summary>
/// Finds out who calls: by the key of the <c>Authorization</c> header, else by the session of the cookie. The one way for
/// requests and for streams that ask again whether their viewer may still look.
/// </summary>
/// <param name="ring">The keys that are good.</param>
public sealed class CallerFinder(KeyRing ring)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller; null if the request carries neither a good key nor a session. A bad key is not made up for by a session.</summary>
    public async ValueTask<Caller?> FindAsync(HttpContext http) =>
        TryByKey(http.Request, out var caller) ? caller : (await SessionCaller.FindAsync(http))?.Caller;

    /// <summary>Whether the request names a key; if it does, whose it is, or null if it is not good. Waits for nothing.</summary>
    public bool TryByKey(HttpRequest request, out Caller? caller)
    {
        var isNamed = request.Headers.Authorization.Count > 0;
        caller = isNamed ? FindByKey(request) : null;
        return isNamed;
    }

    /// <summary>Whether who opened a stream may still look: their key or session still holds, and speaks for the same agency.</summary>
    public async ValueTask<bool> MayStillAsync(HttpContext http, Caller opened, Access needed) =>
        await FindAsync(http) is { } now && now.Agency == opened.Agency && CallerAccess.Includes(now, needed);

    private Caller? FindByKey(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        return
            header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && ApiKey.TryParse(header[Scheme.Length..].Trim(), out var key)
            ? ring.Find(key)
            : null;
    }
}
