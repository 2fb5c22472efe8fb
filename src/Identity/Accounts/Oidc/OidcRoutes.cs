using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>Signing in at the provider: where it begins, and where the provider sends people back to.</summary>
public static class OidcRoutes
{
    /// <summary>Where it begins.</summary>
    public const string Start = "/oidc/start";

    /// <summary>Where it comes back to; the provider must know this address.</summary>
    public const string Callback = "/oidc/callback";

    /// <summary>Adds them; without a provider they are not there.</summary>
    public static void MapOidc(this RouteGroupBuilder pages, OidcSettings settings)
    {
        if (settings.IsSet)
        {
            pages.MapGet(Start, (Delegate)OidcStart.HandleAsync).AllowAnonymous();
            // Answered before any endpoint is; this one makes what is refused there a page.
            pages.MapGet(Callback, () => TypedResults.NotFound()).AllowAnonymous();
        }
    }
}
