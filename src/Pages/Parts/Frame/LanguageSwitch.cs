using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>
/// <c>?lang=id</c> and <c>?lang=en</c> on any page: keeps the choice in a cookie and goes on to the same address without it, so
/// that an address never says which language its reader has.
/// </summary>
public static class LanguageSwitch
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "lang";

    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "lang";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>Answers the request if it chooses a language; whether it did.</summary>
    public static bool TryAnswer(HttpContext http)
    {
        var chosen = http.Request.Query[Parameter].ToString();
        if (chosen.Length == 0 || !HttpMethods.IsGet(http.Request.Method) || OwnLanguage.Of(http) is not null)
        {
            return false;
        }

        http.Response.Cookies.Append(
            Cookie,
            PageTongue.Of(chosen).Tag,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = KeptFor,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                Path = "/",
            }
        );
        var rest = http.Request.Query.Where(pair => pair.Key != Parameter);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location =
            LocalPath.Of(http.Request.Path)
            + QueryString.Create(rest.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        return true;
    }
}
