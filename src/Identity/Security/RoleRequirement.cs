using Microsoft.AspNetCore.Authorization;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>That the caller is an operator with one of some roles, or, where it says so, an agency.</summary>
/// <param name="hasAgencies">Whether agencies are let through.</param>
/// <param name="roles">The roles.</param>
internal sealed class RoleRequirement(bool hasAgencies, params OperatorRole[] roles)
    : AuthorizationHandler<RoleRequirement>,
        IExplainedRequirement
{
    /// <inheritdoc />
    public Problem Refusal { get; } =
        roles.Length > 0
            ? RoleProblem.Of(roles)
            : Problem.Of(
                StatusCodes.Status403Forbidden,
                "agency-key-required",
                "Hanya kunci instansi yang dapat mengirim peristiwa.",
                "Only an agency's key may send events."
            );

    /// <summary>Whether a caller is one of them.</summary>
    public bool Admits(Caller caller) =>
        caller.Agency is not null ? hasAgencies : caller.Role is { } role && roles.Contains(role);

    /// <inheritdoc />
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (context.User.Identity is CallerIdentity identity && requirement.Admits(identity.Caller))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
