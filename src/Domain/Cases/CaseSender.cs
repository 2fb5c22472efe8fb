using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Supervision;

namespace Netralitas.Domain.Cases;

/// <summary>Who wants to move a case or to read it.</summary>
/// <param name="By">An agency's id, an operator's key id, or <see cref="CaseStep.System"/>.</param>
/// <param name="Agency">The agency; null for an operator and for the system.</param>
public sealed record CaseSender(string By, AgencyId? Agency)
{
    /// <summary>The clock.</summary>
    public static CaseSender System { get; } = new(CaseStep.System, null);

    /// <summary>An agency, through its key.</summary>
    public static CaseSender Of(AgencyId agency) => new(agency.Value, agency);

    /// <summary>An operator whose role includes cases.</summary>
    public static CaseSender Operator(string keyId) => new(keyId, null);

    /// <summary>What they are to a case; nothing means that for them there is no such case.</summary>
    public CaseParties PartiesIn(Case subject, CaseRules rules)
    {
        if (Agency is not { } agency)
        {
            return By == CaseStep.System ? CaseParties.System : CaseParties.Operator;
        }

        var parties = agency == subject.Id.Registrar ? CaseParties.Registrar : CaseParties.None;
        if (subject.Exists && agency == subject.Agency && subject.IsKnownToAgency)
        {
            parties |= CaseParties.Employer;
        }

        return parties | SupervisionOf(agency, subject, rules);
    }

    private static CaseParties SupervisionOf(AgencyId agency, Case subject, CaseRules rules)
    {
        var roles = rules.Supervisors.Find(agency)?.Roles ?? SupervisorRoles.None;
        var parties = roles.HasFlag(SupervisorRoles.TaskForce) ? CaseParties.TaskForce : CaseParties.None;
        parties |= roles.HasFlag(SupervisorRoles.Assessor) ? CaseParties.Assessor : CaseParties.None;
        parties |= roles.HasFlag(SupervisorRoles.Blocker) ? CaseParties.Blocker : CaseParties.None;
        return subject.Exists && rules.BodyOf(subject)?.Body == agency ? parties | CaseParties.Recommender : parties;
    }
}
