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
    /// <param name="subject">The case.</param>
    /// <param name="rules">The facts.</param>
    /// <param name="on">The day of the step they speak of, or today: institutions come and go.</param>
    public CaseParties PartiesIn(Case subject, CaseRules rules, DateOnly on) =>
        subject.Exists
            ? PartiesIn(subject.Id, subject.Agency, subject.IsKnownToAgency, rules, on)
            : PartiesIn(subject.Id, employer: null, isKnownToEmployer: false, rules, on);

    /// <summary>The same of what is known of a case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="employer">The agency that employs the person; null if nobody reported the case yet.</param>
    /// <param name="isKnownToEmployer">Whether that agency knows of the case.</param>
    /// <param name="rules">The facts.</param>
    /// <param name="on">As above.</param>
    public CaseParties PartiesIn(CaseId id, AgencyId? employer, bool isKnownToEmployer, CaseRules rules, DateOnly on)
    {
        if (Agency is not { } agency)
        {
            return By == CaseStep.System ? CaseParties.System : CaseParties.Operator;
        }

        var parties = agency == id.Registrar ? CaseParties.Registrar : CaseParties.None;
        if (agency == employer && isKnownToEmployer)
        {
            parties |= CaseParties.Employer;
        }

        return parties | SupervisionOf(agency, rules, on);
    }

    private static CaseParties SupervisionOf(AgencyId agency, CaseRules rules, DateOnly on)
    {
        var roles = rules.Supervisors.RolesOf(agency, on);
        var parties = roles.HasFlag(SupervisorRoles.TaskForce) ? CaseParties.TaskForce : CaseParties.None;
        parties |= roles.HasFlag(SupervisorRoles.Assessor) ? CaseParties.Assessor : CaseParties.None;
        parties |= roles.HasFlag(SupervisorRoles.Blocker) ? CaseParties.Blocker : CaseParties.None;
        return rules.Supervisors.RecommendingOn(on)?.Body == agency ? parties | CaseParties.Recommender : parties;
    }
}
