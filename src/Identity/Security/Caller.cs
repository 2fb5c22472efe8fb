using Netralitas.Domain.Identifiers;

namespace Netralitas.Identity.Security;

/// <summary>Who makes a request: an agency, or an operator with a role.</summary>
/// <param name="KeyId">Public id of the key used.</param>
/// <param name="Agency">The agency the key speaks for; null for an operator.</param>
/// <param name="Role">The operator's role; null for an agency.</param>
public sealed record Caller(string KeyId, AgencyId? Agency, OperatorRole? Role)
{
    /// <summary>Whether the caller may read the agency's own data.</summary>
    public bool MayRead(AgencyId agency) => Role is not null || Agency == agency;

    /// <summary>The caller of a request; null if they were not asked who they are, or are nobody.</summary>
    public static Caller? Find(HttpContext http) => (http.User.Identity as CallerIdentity)?.Caller;

    /// <summary>The caller of a request that only a caller may make.</summary>
    public static Caller Of(HttpContext http) =>
        Find(http) ?? throw new InvalidOperationException("the endpoint asks nobody who they are");
}
