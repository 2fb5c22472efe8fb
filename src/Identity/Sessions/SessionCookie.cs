namespace Netralitas.Identity.Sessions;

/// <summary>
/// The cookie that carries the token. Over TLS its name binds it to this host and to TLS (RFC 6265bis <c>__Host-</c>); scripts
/// never see it, and it comes with no form that another site sends.
/// </summary>
public static class SessionCookie
{
    /// <summary>Its name over plain HTTP.</summary>
    public const string PlainName = "netralitas";

    /// <summary>Its name over TLS.</summary>
    public const string HostName = "__Host-netralitas";

    /// <summary>The token a request carries; null if none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>Gives the browser a token; it forgets it when it is closed.</summary>
    public static void Set(HttpContext http, SessionToken token) =>
        http.Response.Cookies.Append(NameFor(http.Request), token.Text, Options(http.Request));

    /// <summary>Takes the token away.</summary>
    public static void Clear(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request));

    private static string NameFor(HttpRequest request) => request.IsHttps ? HostName : PlainName;

    private static CookieOptions Options(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = request.IsHttps,
        };
}
