using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>That an agency asks for no other: the address has its id as <c>{agency}</c>. What is no id is nobody's, and not found.</summary>
internal sealed class OwnAgencyRequirement : AuthorizationHandler<OwnAgencyRequirement>, IExplainedRequirement
{
    private const string Route = "agency";

    /// <inheritdoc />
    public Problem Refusal => AgencyProblems.Foreign;

    /// <inheritdoc />
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        OwnAgencyRequirement requirement
    )
    {
        if (
            context.User.Identity is CallerIdentity identity
            && context.Resource is HttpContext http
            && http.GetRouteValue(Route) is string text
            && (!AgencyId.TryParse(text, out var agency) || identity.Caller.MayRead(agency))
        )
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
