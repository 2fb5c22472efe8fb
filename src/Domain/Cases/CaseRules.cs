using Netralitas.Domain.Calendar;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Privacy;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>Every fact that cases are decided by, all of it from <c>data/</c>.</summary>
/// <param name="Elections">Elections, and when their candidates were fixed.</param>
/// <param name="Catalogues">The acts, and what each is by which decree.</param>
/// <param name="Penalties">The penalties there are.</param>
/// <param name="Clocks">The legal periods.</param>
/// <param name="Holidays">Which days are working days.</param>
/// <param name="Supervisors">The institutions of the joint decree.</param>
/// <param name="Moves">Who may do what from where.</param>
/// <param name="Privacy">Retention and suppression.</param>
public sealed record CaseRules(
    ElectionCalendar Elections,
    ViolationCatalogues Catalogues,
    PenaltyCatalogue Penalties,
    ClockBook Clocks,
    HolidayCalendar Holidays,
    SupervisorRegister Supervisors,
    CaseMoveBook Moves,
    PrivacyRules Privacy
)
{
    /// <summary>The body in charge of a case: the one it was handed to, or the one of the day it was received.</summary>
    public RecommendingPeriod? BodyOf(Case subject) =>
        subject.HandedTo is { } body
            ? Supervisors.Recommending.LastOrDefault(period => period.Body == body)
            : Supervisors.RecommendingOn(subject.Milestones[Milestone.Received]!.Value);

    /// <summary>What the act of a case is; the elections and acts were checked when it was reported.</summary>
    public Classification Classify(Case subject) => Classify(subject.Report);

    /// <summary>What the act of a report is.</summary>
    public Classification Classify(ViolationReport report) =>
        Classifier.Classify(this, report.Act, report.OccurredOn, report.Election, report.Contest, report.Region);
}
