using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.SignIn;

/// <summary><c>/sign-out</c>: ends the session here, and at the provider that vouched for it.</summary>
internal static class SignOutHandler
{
    public static async Task<IResult> SendAsync(HttpContext http, OidcSignOut provider)
    {
        var issuer = OpenSession.Of(http)?.Account.Issuer;
        await http.SignOutAsync(CallerSchemes.Session);
        return issuer is not null && await provider.TryAsync(http) is { } there
            ? PageResult.Of<SignedOutPage, string>(there)
            : PageResult.SeeOther(SignInAddress.Path, "signed-out");
    }
}
