using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>What a caller is told whose role does not include what they ask for.</summary>
public static class RoleProblem
{
    /// <summary>The problem, with the roles that do.</summary>
    public static Problem Of(params IEnumerable<OperatorRole> roles)
    {
        var names = string.Join(", ", roles.Select(RoleNames.Of));
        return Problem.Of(
            StatusCodes.Status403Forbidden,
            "role-insufficient",
            $"Tindakan ini memerlukan kunci operator dengan peran: {names}.",
            $"This needs an operator's key with the role: {names}."
        );
    }
}
