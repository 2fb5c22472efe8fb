using Netralitas.Domain.Cases;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Turns an attempt into an event: mostly one the case is ripe for, often a wrong one.</summary>
internal static class AttemptEvents
{
    private static readonly DateOnly Begin = Alleged.Day("2024-08-10");

    private static readonly string[] Senders =
    [
        CaseStory.Bawaslu,
        "kl.kasn",
        "kl.bkn",
        "kl.kemendagri",
        "81.72",
        "52",
        CaseStep.System,
    ];

    private static readonly string?[] Penalties =
    [
        CaseStory.Dishonour,
        "moral-open",
        "moral-closed",
        "pppk-reprimand",
        "no-such-penalty",
        null,
    ];

    // What only the clock says is said by the agenda alone, never sent.
    private static readonly CaseMove[] Sent =
    [
        .. Enum.GetValues<CaseMove>()
            .Where(move => MoveTable.Rules[move].By != CaseParties.System || move is CaseMove.MergeProposed),
    ];

    // Tried more seldom than the others, or few cases would come far.
    private static readonly CaseMove[] Seldom =
    [
        CaseMove.Withdrawn,
        CaseMove.Merged,
        CaseMove.Closed,
        CaseMove.CriminalReferred,
        CaseMove.MergeProposed,
        CaseMove.ReportsJoined,
    ];

    public static CaseEvent Of(Attempt attempt, Case subject)
    {
        var move = MoveOf(attempt, subject);
        var step = StepOf(attempt, subject, move);
        var which = attempt.Which;
        return move switch
        {
            CaseMove.Reported => new CaseEvent.Reported(step, ReportOf(which), CaseStory.Zone("WITA")),
            CaseMove.VerifiedByTaskForce => new CaseEvent.VerifiedByTaskForce(
                step,
                which % 8 == 0 ? VerificationResult.Insufficient : VerificationResult.Sufficient
            ),
            CaseMove.Assessed => new CaseEvent.Assessed(
                step,
                which % 8 == 0 ? AssessmentResult.NoViolation : AssessmentResult.Violation
            ),
            CaseMove.Summoned => new CaseEvent.Summoned(step, 1 + (which % 3), step.On.AddDays((which % 9) - 1)),
            CaseMove.Examined => new CaseEvent.Examined(
                step,
                which % 2 == 0 ? ExaminationResult.Appeared : ExaminationResult.Absent
            ),
            CaseMove.Decided => new CaseEvent.Decided(step, CaseStory.Penalty(PenaltyOf(which))),
            CaseMove.ObjectionDecided or CaseMove.AppealDecided => new CaseEvent.RemedyDecided(
                move,
                step,
                (RemedyOutcome)(which % 3),
                CaseStory.Penalty(PenaltyOf(which / 3))
            ),
            _ => MoveSamples.Of(move, step),
        };
    }

    private static CaseMove MoveOf(Attempt attempt, Case subject)
    {
        var ripe = subject.Exists
            ? Sent.Where(move =>
                    MoveTable.Rules[move].From is var from
                    && from.Length < Enum.GetValues<CaseStatus>().Length
                    && from.Contains(subject.Status)
                    && (attempt.Which % 8 == 0 || !Seldom.Contains(move))
                )
                .ToList()
            : [CaseMove.Reported];
        return attempt.What % 4 == 0 || ripe.Count == 0
            ? Sent[attempt.What / 4 % Sent.Length]
            : ripe[attempt.What / 4 % ripe.Count];
    }

    private static CaseStep StepOf(Attempt attempt, Case subject, CaseMove move)
    {
        var last = subject.Milestones.Reached.Select(pair => pair.Value).DefaultIfEmpty(Begin).Max();
        var days = attempt.When / 4 % 12;
        var on = (attempt.When % 4) switch
        {
            0 => last,
            1 => last.AddDays(days),
            2 => last.AddDays(-days),
            _ => Begin.AddDays(attempt.When % 150),
        };
        var by =
            attempt.Who % 3 == 0 ? Senders[attempt.Who / 3 % Senders.Length]
            : move == CaseMove.Reported ? CaseStory.Bawaslu
            : MoveTable.Rules[move].By == CaseParties.System ? CaseStep.System
            : CaseStory.Operator;
        return new CaseStep(on, by)
        {
            Documents = attempt.Who % 2 == 0 ? [] : [new CaseDocument("SK 1", "https://example.go.id/1", null)],
        };
    }

    // One in three is another act; the agency's people are judged by ethics or by discipline.
    private static ViolationReport ReportOf(int which) =>
        (which % 6) switch
        {
            0 => Alleged.Pilkada("2024-09-22"),
            1 => Alleged.Pilkada("2024-08-09") with { Act = ActId.Parse("banner") },
            2 => Alleged.Pilkada("2024-08-09") with { Election = Shipped.Pemilu },
            _ => Alleged.Pilkada("2024-08-09"),
        };

    // Every second one is severe and may be contested, or few cases would come to a remedy.
    private static string? PenaltyOf(int which) =>
        (which % 4) switch
        {
            0 => CaseStory.Severe,
            1 => CaseStory.Dismissal,
            _ => Penalties[which / 4 % Penalties.Length],
        };
}
