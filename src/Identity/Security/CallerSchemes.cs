using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Security;

/// <summary>How callers are recognised: by the key of the <c>Authorization</c> header, else by the session of the cookie.</summary>
public static class CallerSchemes
{
    /// <summary>The one policies name: picks one of the other two.</summary>
    public const string Any = "caller";

    /// <summary>By a key.</summary>
    public const string Key = "key";

    /// <summary>By a session.</summary>
    public const string Session = "session";

    /// <summary>Adds them, and what they may do.</summary>
    public static void AddCallers(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            // A bad key is not made up for by a session.
            .AddPolicyScheme(
                Any,
                displayName: null,
                any => any.ForwardDefaultSelector = http => http.Request.Headers.Authorization.Count > 0 ? Key : Session
            )
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Key, displayName: null, configureOptions: null)
            .AddSessions(Session);
        services.AddAuthorization(options => options.DefaultPolicy = options.FallbackPolicy = Policies.AnyCaller);
        services.AddSingleton<IPolicyEvaluator, CallerEvaluator>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        services.AddSingleton<CallerRecheck>();
    }
}
