using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary><c>/oidc/start?to=</c>: sends the browser to the provider.</summary>
internal static class OidcStart
{
    public static async Task<IResult> HandleAsync(HttpContext http)
    {
        var to = new AuthenticationProperties { RedirectUri = LocalPath.Of(http.Request.Query["to"]) };
        try
        {
            await http.ChallengeAsync(OidcServices.Scheme, to);
            return TypedResults.Empty;
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException)
        {
            // Its description could not be read.
            return new ProblemResult(OidcProblems.Unreachable);
        }
    }
}
