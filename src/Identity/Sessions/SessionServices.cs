using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Netralitas.Identity.Sessions;

/// <summary>Sessions as the framework's cookie scheme.</summary>
internal static class SessionServices
{
    /// <summary>Adds it. Scripts never see the cookie, it comes with no form that another site sends, and goes with the browser.</summary>
    public static AuthenticationBuilder AddSessions(this AuthenticationBuilder authentication, string scheme)
    {
        authentication.Services.AddSingleton<SessionTickets>();
        authentication
            .Services.AddOptions<CookieAuthenticationOptions>(scheme)
            .Configure<SessionTickets>(
                (options, tickets) =>
                {
                    options.SessionStore = tickets;
                    options.TicketDataFormat = new SessionTokenFormat();
                    options.CookieManager = new SessionCookie();
                    options.Cookie.Name = SessionCookie.PlainName;
                    options.Cookie.Path = "/";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    // When a session ends is the store's to say, on whichever node.
                    options.SlidingExpiration = false;
                }
            );
        return authentication.AddCookie(scheme);
    }
}
