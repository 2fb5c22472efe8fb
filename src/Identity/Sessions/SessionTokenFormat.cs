using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// What stands in the cookie: the store's key and nothing else. It is a <see cref="SessionToken"/>, which proves itself; what the
/// framework would put around it says no more, and sessions begun before it was used would end.
/// </summary>
internal sealed class SessionTokenFormat : ISecureDataFormat<AuthenticationTicket>
{
    // The cookie scheme's own word for the store's key.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <inheritdoc />
    public string Protect(AuthenticationTicket data) => data.Principal.FindFirstValue(KeyClaim)!;

    /// <inheritdoc />
    public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

    /// <inheritdoc />
    public AuthenticationTicket? Unprotect(string? protectedText) =>
        protectedText is null
            ? null
            : new AuthenticationTicket(
                new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, protectedText)])),
                CallerSchemes.Session
            );

    /// <inheritdoc />
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
}
