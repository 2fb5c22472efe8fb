using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>Lets a node take an OpenID Connect provider's word for who somebody is: code flow with PKCE, state and nonce.</summary>
public static class OidcServices
{
    /// <summary>Name of the provider's scheme.</summary>
    public const string Scheme = "oidc";

    /// <summary>Adds it, if a provider is set.</summary>
    public static void AddOidc(this IServiceCollection services, OidcSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<OidcAccounts>();
        services.AddSingleton<OidcSignOut>();
        if (settings.IsSet)
        {
            services.AddAuthentication().AddOpenIdConnect(Scheme, options => Set(options, settings));
        }
    }

    private static void Set(OpenIdConnectOptions options, OidcSettings settings)
    {
        options.Authority = settings.Issuer;
        options.RequireHttpsMetadata = !new Uri(settings.Issuer).IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ReadSecret() is { Length: > 0 } secret ? secret : null;
        options.SignInScheme = CallerSchemes.Session;
        options.CallbackPath = OidcRoutes.Callback;
        // Nobody ends a session here but its owner: the handler's own address for that would be anybody's to call.
        options.RemoteSignOutPath = PathString.Empty;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        // Many providers say roles only where one asks for them.
        options.ClaimActions.MapJsonKey("preferred_username", "preferred_username");
        options.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
        options.ClaimActions.MapJsonKey(settings.AgencyClaim, settings.AgencyClaim);

        // They come back by a link, with which such cookies go; what would need the laxer kind is only sent over TLS.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = new OpenIdConnectEvents
        {
            OnTicketReceived = OidcReturn.ReceiveAsync,
            OnRemoteFailure = OidcReturn.FailAsync,
        };
    }
}
