using Netralitas.Identity.Keys;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Administration.Keys;

/// <summary>Which keys a list shows.</summary>
/// <param name="Agency">Those whose agency begins with this; null for all.</param>
/// <param name="Role">Those with this role, as the API names it; null for all.</param>
/// <param name="State"><see cref="Good"/>, <see cref="Revoked"/>, or null for both.</param>
public sealed record KeyFilter(string? Agency, string? Role, string? State)
{
    /// <summary>Keys that open something.</summary>
    public const string Good = "good";

    /// <summary>Keys that were revoked.</summary>
    public const string Revoked = "revoked";

    /// <summary>Reads it from an address.</summary>
    public static (KeyFilter? Filter, Problem? Problem) Read(IQueryCollection query)
    {
        var filter = new KeyFilter(TextOf(query, "agency"), TextOf(query, "role"), TextOf(query, "state"));
        Problem? problem =
            filter.Role is { } role && !RoleNames.TryParse(role, out _) ? QueryProblem.OneOf("role", RoleNames.All)
            : filter.State is not (null or Good or Revoked) ? QueryProblem.OneOf("state", $"{Good}, {Revoked}")
            : null;
        return problem is null ? (filter, null) : (null, problem);
    }

    /// <summary>Whether the list shows this key.</summary>
    public bool Includes(StoredKey key) =>
        (Agency is null || key.Agency?.StartsWith(Agency, StringComparison.OrdinalIgnoreCase) == true)
        && (Role is null || key.Role == Role)
        && (State is null || (key.RevokedAt is null) == (State == Good));

    private static string? TextOf(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
