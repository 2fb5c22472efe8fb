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

    /// <summary>The caller of a request that needed a key.</summary>
    public static Caller Of(HttpContext http) =>
        http.Features.Get<Caller>() ?? throw new InvalidOperationException("the endpoint asks for no key");
}
