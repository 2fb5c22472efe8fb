using Netralitas.Domain.Cases;

namespace Netralitas.Identity.Security;

/// <summary>A caller in the words of cases.</summary>
public static class CallerOfCases
{
    /// <summary>The caller as who reads cases: an agency, or an operator, whose role may include them.</summary>
    public static CaseReader AsCaseReader(this Caller caller) =>
        caller.Agency is { } agency
            ? new CaseReader(CaseSender.Of(agency), IsEntitled: false)
            : new CaseReader(
                CaseSender.Operator(caller.KeyId),
                caller.Role is not null && Policies.Cases.Admits(caller)
            );
}
