using Microsoft.AspNetCore.Authentication.Cookies;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// The cookie that carries the token: as the framework writes it, but over TLS under a name that binds it to this host and to TLS
/// (RFC 6265bis <c>__Host-</c>), which the framework's one name for both cannot.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    /// <summary>Its name over plain HTTP.</summary>
    public const string PlainName = "netralitas";

    private const string HostPrefix = "__Host-";

    /// <summary>The token a request carries; null if none.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request, PlainName)];

    /// <inheritdoc />
    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Request.Cookies[NameFor(context.Request, key)];

    /// <inheritdoc />
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        context.Response.Cookies.Append(NameFor(context.Request, key), value ?? "", options);

    /// <inheritdoc />
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        context.Response.Cookies.Delete(NameFor(context.Request, key), options);

    private static string NameFor(HttpRequest request, string name) => request.IsHttps ? HostPrefix + name : name;
}
