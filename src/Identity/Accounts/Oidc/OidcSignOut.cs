using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>Signs people out at the provider as well, if it says where (OpenID Connect RP-Initiated Logout 1.0).</summary>
/// <param name="settings">The provider.</param>
/// <param name="services">The node's parts; those of the provider only if there is one.</param>
public sealed class OidcSignOut(OidcSettings settings, IServiceProvider services)
{
    /// <summary>
    /// Has the browser go on to the provider; where, for a page that says so. Null if there is none, or it offers nothing to
    /// go to.
    /// </summary>
    public async Task<string?> TryAsync(HttpContext http)
    {
        if (!settings.IsSet || await FindEndAsync(http.RequestAborted) is not { Length: > 0 } end)
        {
            return null;
        }

        var back = $"{http.Request.Scheme}://{http.Request.Host}{SignInAddress.Path}";
        var there = QueryHelpers.AddQueryString(
            end,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["client_id"] = settings.ClientId,
                ["post_logout_redirect_uri"] = back,
            }
        );
        // Not a redirect: a form may not lead to another site, also not by way of ours.
        http.Response.Headers["Refresh"] = $"0;url={there}";
        return there;
    }

    private async Task<string?> FindEndAsync(CancellationToken cancellation)
    {
        var options = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OidcServices.Scheme);
        try
        {
            return (await options.ConfigurationManager!.GetConfigurationAsync(cancellation)).EndSessionEndpoint;
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException)
        {
            // Signed out here all the same.
            return null;
        }
    }
}
