using Microsoft.AspNetCore.Authentication;
using Netralitas.Api.Accounts.Oidc;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Security;
using Netralitas.Api.Sessions;

namespace Netralitas.Api.Pages.SignIn;

/// <summary><c>/sign-out</c>: ends the session here, and at the provider that vouched for it.</summary>
internal static class SignOutHandler
{
    public static async Task<IResult> SendAsync(HttpContext http, OidcSignOut provider)
    {
        var issuer = OpenSession.Of(http)?.Account.Issuer;
        await http.SignOutAsync(CallerSchemes.Session);
        return issuer is not null && await provider.TryAsync(http) is { } there
            ? there
            : PageResult.SeeOther(SignInAddress.Path, "signed-out");
    }
}
