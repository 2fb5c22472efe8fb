using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace Netralitas.Identity.Security;

/// <summary>
/// What an endpoint may ask of its caller. Every role reads figures. Cases are apart: who administers keys does not read them,
/// and who reported is for one role alone.
/// </summary>
public static class Policies
{
    /// <summary>Any good key or session; the endpoint narrows what an agency sees to its own. What says nothing asks this.</summary>
    public static AuthorizationPolicy AnyCaller { get; } = Of(new DenyAnonymousAuthorizationRequirement());

    /// <summary>An operator, or the agency that the address names.</summary>
    public static AuthorizationPolicy OwnAgency { get; } = Of(new OwnAgencyRequirement());

    /// <summary>An agency.</summary>
    public static AuthorizationPolicy Agency { get; } = Of(new RoleRequirement(hasAgencies: true));

    /// <summary>An operator who reads.</summary>
    public static AuthorizationPolicy Viewer { get; } = OfRoles(Enum.GetValues<OperatorRole>());

    /// <summary>An operator who judges evidence.</summary>
    public static AuthorizationPolicy Verifier { get; } = OfRoles(OperatorRole.Verifier, OperatorRole.Administrator);

    /// <summary>An operator who administers.</summary>
    public static AuthorizationPolicy Administrator { get; } = OfRoles(OperatorRole.Administrator);

    /// <summary>An operator who reads cases, or an agency, which then only finds those that concern it.</summary>
    public static AuthorizationPolicy Cases { get; } =
        Of(
            new RoleRequirement(
                hasAgencies: true,
                OperatorRole.CaseOfficer,
                OperatorRole.ReporterGuardian,
                OperatorRole.PrivacyOfficer
            )
        );

    /// <summary>An operator who moves cases or answers for persons' data.</summary>
    public static AuthorizationPolicy CaseMoves { get; } =
        OfRoles(OperatorRole.CaseOfficer, OperatorRole.PrivacyOfficer);

    /// <summary>An operator who merges cases.</summary>
    public static AuthorizationPolicy CaseMerge { get; } = OfRoles(OperatorRole.CaseOfficer);

    /// <summary>An operator who may know who reported.</summary>
    public static AuthorizationPolicy Reporters { get; } = OfRoles(OperatorRole.ReporterGuardian);

    /// <summary>An operator who answers for persons' data.</summary>
    public static AuthorizationPolicy Privacy { get; } = OfRoles(OperatorRole.PrivacyOfficer);

    /// <summary>Whether a caller is one the policy asks for, whatever the address: what a page offers, and who may keep looking.</summary>
    public static bool Admits(this AuthorizationPolicy policy, Caller caller) =>
        policy.Requirements.OfType<RoleRequirement>().All(requirement => requirement.Admits(caller));

    /// <summary>Whether the policy asks for nothing but who the caller is, and that is met.</summary>
    internal static bool IsMetBy(this AuthorizationPolicy policy, Caller caller)
    {
        for (var index = 0; index < policy.Requirements.Count; index++)
        {
            if (
                policy.Requirements[index] is not DenyAnonymousAuthorizationRequirement
                && !(policy.Requirements[index] is RoleRequirement role && role.Admits(caller))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static AuthorizationPolicy OfRoles(params OperatorRole[] roles) =>
        Of(new RoleRequirement(hasAgencies: false, roles));

    private static AuthorizationPolicy Of(IAuthorizationRequirement requirement) =>
        new([requirement], [CallerSchemes.Any]);
}
