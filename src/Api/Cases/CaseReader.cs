using Netralitas.Api.Security;
using Netralitas.Domain.Cases;

namespace Netralitas.Api.Cases;

/// <summary>Who reads or moves cases, in the domain's words.</summary>
internal static class CaseReader
{
    /// <summary>The caller as a party to cases: an agency, or an operator whose role includes them.</summary>
    public static CaseSender Of(Caller caller) =>
        caller.Agency is { } agency ? CaseSender.Of(agency) : CaseSender.Operator(caller.KeyId);

    /// <summary>Whether the caller may read every case.</summary>
    public static bool IsEntitled(Caller caller) => caller.Role is not null && Policies.Cases.Admits(caller);

    /// <summary>Whether the caller may read this case.</summary>
    public static bool MayRead(Caller caller, Case subject, CaseRules rules, DateOnly today) =>
        caller.Agency is not null
            ? Of(caller).PartiesIn(subject, rules, today) != CaseParties.None
            : IsEntitled(caller);
}
