using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Cases;

/// <summary>
/// The moves of a case that its reader may make now. Each is tried on the rules that will decide it, with the days and results
/// it could have: papers come late, so a move that no longer could have taken place today may well have in time.
/// </summary>
/// <param name="subject">The case.</param>
/// <param name="rules">The facts.</param>
/// <param name="now">The present instant.</param>
internal sealed class OfferedMoves(Case subject, CaseRules rules, DateTimeOffset now)
{
    private const string Someone = "x";

    /// <summary>The moves, in the order of the procedure; merges have a page of their own.</summary>
    public IReadOnlyList<CaseMove> For(Caller caller)
    {
        var sender = caller.AsCaseReader().Sender;
        var days = Days().ToList();
        return
        [
            .. Enum.GetValues<CaseMove>()
                .Where(move => move != CaseMove.MergeDismissed && caller.Role == CaseMoveRoles.For(move))
                .Where(move =>
                    days.Exists(day =>
                        Variants(move, day).Any(said => CaseDecider.Refuse(subject, said, sender, rules, now) is null)
                    )
                ),
        ];
    }

    private IEnumerable<DateOnly> Days()
    {
        var today = subject.TimeZone.DayAt(now);
        var reached = Enum.GetValues<Milestone>().Select(each => subject.Milestones[each]).OfType<DateOnly>().ToList();
        var ends = CaseClocks.Of(subject, rules).Select(clock => clock.LastDay);
        return reached
            .Concat(ends)
            .Concat(subject.Examination.AppearOn is { } appear ? [appear] : [])
            .SelectMany(day => new[] { day, day.AddDays(1) })
            .Where(day => day < today)
            .Prepend(today)
            .Distinct();
    }

    private IEnumerable<CaseEvent> Variants(CaseMove move, DateOnly day)
    {
        var step = new CaseStep(day, Someone) { Documents = [new CaseDocument(Someone, "urn:x", null)] };
        return move switch
        {
            CaseMove.VerifiedByTaskForce => [new CaseEvent.VerifiedByTaskForce(step, VerificationResult.Sufficient)],
            CaseMove.Assessed => [new CaseEvent.Assessed(step, AssessmentResult.Violation)],
            CaseMove.Forwarded => rules.Supervisors.All.Select(each => new CaseEvent.Forwarded(step, each.Id)),
            CaseMove.Recommended => [new CaseEvent.Recommended(step, null)],
            CaseMove.Summoned => [new CaseEvent.Summoned(step, 1, day), new CaseEvent.Summoned(step, 2, day)],
            CaseMove.Examined =>
            [
                new CaseEvent.Examined(step, ExaminationResult.Appeared),
                new CaseEvent.Examined(step, ExaminationResult.Absent),
            ],
            CaseMove.Decided => [new CaseEvent.Decided(step, null)],
            CaseMove.ObjectionDecided or CaseMove.AppealDecided => Enum.GetValues<RemedyOutcome>()
                .Select(outcome => new CaseEvent.RemedyDecided(move, step, outcome, null)),
            CaseMove.Corrected => [new CaseEvent.Corrected(step, new PersonCorrection(null, Someone, null, null))],
            _ => [new CaseEvent.Plain(move, step)],
        };
    }
}
