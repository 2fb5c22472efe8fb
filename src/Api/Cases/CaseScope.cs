using Netralitas.Api.Security;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Supervision;

namespace Netralitas.Api.Cases;

/// <summary>How much of a case its reader sees.</summary>
/// <param name="IsMasked">Whether persons' numbers are masked: an agency knows its people, an operator need not.</param>
/// <param name="SeesOtherCases">Whether the reader may know of cases beyond those of one agency.</param>
internal readonly record struct CaseScope(bool IsMasked, bool SeesOtherCases)
{
    /// <summary>The scope of who answers for persons' data.</summary>
    public static CaseScope Whole { get; } = new(IsMasked: false, SeesOtherCases: true);

    public static CaseScope Of(Caller caller, CaseRules rules) =>
        caller.Agency is not { } agency
            ? new(IsMasked: true, SeesOtherCases: true)
            : new(IsMasked: false, rules.Supervisors.Find(agency)?.Roles.HasFlag(SupervisorRoles.TaskForce) ?? false);
}
