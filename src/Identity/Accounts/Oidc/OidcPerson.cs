using System.Security.Claims;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Accounts.Oidc;

/// <summary>Who the provider says somebody is.</summary>
/// <param name="Subject">What it calls them, for good.</param>
/// <param name="Login">What they may be called in histories.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Agency">The agency they act for; null for an operator.</param>
/// <param name="Role">The operator's role; null for an agency's person.</param>
public sealed record OidcPerson(string Subject, string Login, string Name, AgencyId? Agency, OperatorRole? Role)
{
    private const int NameMax = 200;

    /// <summary>Reads the claims; null unless they name exactly one known role, or else exactly one agency.</summary>
    public static OidcPerson? Read(ClaimsPrincipal claims, OidcSettings settings)
    {
        var roles = All(claims, settings.RoleClaim).Select(RoleOf).OfType<OperatorRole>().ToHashSet();
        var agencies = All(claims, settings.AgencyClaim).Select(AgencyOf).OfType<AgencyId>().ToHashSet();
        if (roles.Count + agencies.Count != 1 || claims.FindFirst("sub")?.Value is not { Length: > 0 } subject)
        {
            return null;
        }

        var name = First(claims, "name", "preferred_username", "email") ?? subject;
        return new OidcPerson(
            subject,
            AccountLogin.Of(First(claims, "preferred_username", "email") ?? subject),
            name[..Math.Min(name.Length, NameMax)],
            agencies.Count == 1 ? agencies.Single() : null,
            roles.Count == 1 ? roles.Single() : null
        );
    }

    private static IEnumerable<string> All(ClaimsPrincipal claims, string type) =>
        claims.FindAll(type).Select(claim => claim.Value);

    private static string? First(ClaimsPrincipal claims, params IEnumerable<string> types) =>
        types.Select(type => claims.FindFirst(type)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static OperatorRole? RoleOf(string word) => RoleNames.TryParse(word, out var role) ? role : null;

    private static AgencyId? AgencyOf(string text) => AgencyId.TryParse(text, out var agency) ? agency : null;
}
