using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Violations;

namespace Netralitas.Grains.Cases.Listing;

/// <summary>One case's line: all that lists, sums and statistics need. In memory only; it names a person.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Person">Whom it is about.</param>
/// <param name="Numbers">Every number it ever had for them.</param>
/// <param name="Rank">Rank of their post, or null.</param>
/// <param name="Agency">The agency that employs them.</param>
/// <param name="Report">What the first report alleges, without its narrative.</param>
/// <param name="Reports">How many reports it has.</param>
/// <param name="Classification">What the act is.</param>
/// <param name="Penalty">The penalty as it stands, or null.</param>
/// <param name="ReceivedOn">The day of the first report.</param>
/// <param name="RecommendedOn">The day of the recommendation, or null.</param>
/// <param name="FollowedUpOn">The day the agency began to follow up, or null.</param>
/// <param name="EndedOn">The day it ended; null while it is open.</param>
/// <param name="OverdueFrom">The instant its first running period has run out, past or to come; null if none runs.</param>
/// <param name="NextClock">The running period that ends first, or null.</param>
/// <param name="IsBlocked">Whether services are blocked now.</param>
/// <param name="IsBlockProposed">Whether a block was proposed.</param>
/// <param name="IsKnownToAgency">Whether the agency that employs the person knows of it.</param>
/// <param name="Body">The recommending body in charge, or null.</param>
/// <param name="Joined">Cases whose reports it took in.</param>
/// <param name="MergedInto">The case it was merged into, or null.</param>
public sealed record CaseLine(
    CaseId Id,
    long Version,
    CaseStatus Status,
    PersonKey Person,
    IReadOnlyList<PersonKey> Numbers,
    OfficialRank? Rank,
    AgencyId Agency,
    ViolationReport Report,
    int Reports,
    Classification Classification,
    Penalty? Penalty,
    DateOnly ReceivedOn,
    DateOnly? RecommendedOn,
    DateOnly? FollowedUpOn,
    DateOnly? EndedOn,
    DateTimeOffset? OverdueFrom,
    CaseClock? NextClock,
    bool IsBlocked,
    bool IsBlockProposed,
    bool IsKnownToAgency,
    AgencyId? Body,
    IReadOnlyList<CaseId> Joined,
    CaseId? MergedInto
)
{
    /// <summary>Whether anything is still to be done.</summary>
    public bool IsOpen => EndedOn is null;

    /// <summary>Whether those not entitled may have it counted: not while it is examined, nor after a statement made behind closed doors.</summary>
    public bool IsListed => Status != CaseStatus.Examination && Penalty is null or { IsListed: true };

    /// <summary>Whether a period has run out and is still running.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => OverdueFrom <= now;

    /// <summary>What makes two cases be about the same act.</summary>
    public (PersonKey Person, ActId Act, DateOnly OccurredOn) Deed => (Person, Report.Act, Report.OccurredOn);

    /// <summary>The line of a case.</summary>
    public static CaseLine Of(Case subject, long version, CaseRules rules)
    {
        var next = CaseClocks.Of(subject, rules).Where(clock => clock.IsOwed).MinBy(clock => clock.LastDay);
        return new CaseLine(
            subject.Id,
            version,
            subject.Status,
            subject.Person.Number,
            [.. subject.Numbers],
            subject.Person.Rank,
            subject.Agency,
            // What happened is read from the case; here it would only lie in memory.
            subject.Report with
            {
                Narrative = "",
            },
            subject.Reports.Count,
            rules.Classify(subject),
            subject.Penalty is { } penalty && rules.Penalties.TryFind(penalty, out var imposed) ? imposed : null,
            subject.Milestones[Milestone.Received]!.Value,
            subject.Milestones[Milestone.Recommended],
            FollowedUp(subject.Milestones),
            subject.EndedOn,
            next is null ? null : CaseAgenda.StartOf(next.LastDay.AddDays(1), subject.TimeZone),
            next,
            subject.IsBlocked,
            subject.IsBlockProposed,
            subject.IsKnownToAgency,
            rules.BodyOf(subject)?.Body,
            [.. subject.Proposals.Joined],
            subject.MergedInto
        );
    }

    private static DateOnly? FollowedUp(CaseMilestones milestones) =>
        new[] { milestones[Milestone.Summoned], milestones[Milestone.Examined], milestones[Milestone.Decided] }.Min();
}
