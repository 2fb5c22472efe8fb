using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>Where somebody is sent who opens a page without having signed in.</summary>
public static class SignInAddress
{
    /// <summary>Path of the page one signs in on.</summary>
    public const string Path = "/sign-in";

    /// <summary>The address, with the way back; null if the request asks for no page, or sends something.</summary>
    public static string? For(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && PageMark.IsOn(http)
            ? Path + QueryString.Create("to", http.Request.Path + http.Request.QueryString.ToString())
            : null;
}
