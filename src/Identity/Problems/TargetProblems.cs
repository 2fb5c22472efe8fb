using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;

namespace Netralitas.Identity.Problems;

/// <summary>Problems of setting an election's target date.</summary>
public static class TargetProblems
{
    /// <summary>The HTTP status of a refusal.</summary>
    public static int StatusOf(Rejection refused) =>
        refused.Code == TargetRules.MovedOn ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
}
