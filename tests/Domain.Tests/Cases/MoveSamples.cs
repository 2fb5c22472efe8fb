using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>An event of each move, and a case of each status.</summary>
internal static class MoveSamples
{
    public static readonly CaseId Other = CaseId.Parse("kl.bkn/lain");

    /// <summary>What was reported there.</summary>
    public static readonly FiledReport Filed = new(CaseStory.Step("2024-09-30", "kl.bkn"), Pilkada(), Other);

    /// <summary>An event of a move, as somebody would send it.</summary>
    public static CaseEvent Of(CaseMove move, string on, string by = CaseStory.Operator) =>
        Of(move, CaseStory.Step(on, by));

    public static CaseEvent Of(CaseMove move, CaseStep step) =>
        move switch
        {
            CaseMove.Reported => new CaseEvent.Reported(step, Pilkada(), CaseStory.Zone("WIT")),
            CaseMove.VerifiedByTaskForce => new CaseEvent.VerifiedByTaskForce(step, VerificationResult.Sufficient),
            CaseMove.Assessed => new CaseEvent.Assessed(step, AssessmentResult.Violation),
            CaseMove.Forwarded => new CaseEvent.Forwarded(step, AgencyId.Parse("kl.bkn")),
            CaseMove.Recommended => new CaseEvent.Recommended(step, Level: null),
            CaseMove.HandedOver => new CaseEvent.HandedOver(step, From: null, AgencyId.Parse("kl.bkn")),
            CaseMove.Summoned => new CaseEvent.Summoned(step, 1, step.On),
            CaseMove.Examined => new CaseEvent.Examined(step, ExaminationResult.Appeared),
            CaseMove.Decided => new CaseEvent.Decided(step, CaseStory.Penalty(CaseStory.Severe)),
            CaseMove.ObjectionDecided or CaseMove.AppealDecided => new CaseEvent.RemedyDecided(
                move,
                step,
                RemedyOutcome.Upheld,
                Penalty: null
            ),
            CaseMove.Overdue or CaseMove.Reminded or CaseMove.Escalated or CaseMove.BlockProposed =>
                new CaseEvent.ClockRang(move, step, "follow-up", step.On, step.On),
            CaseMove.MergeProposed => new CaseEvent.MergeProposed(step, Other, ["act"]),
            CaseMove.MergeDismissed => new CaseEvent.MergeDismissed(step, Other),
            CaseMove.ReportsJoined => new CaseEvent.ReportsJoined(step, Other, [Filed]),
            CaseMove.Merged => new CaseEvent.Merged(step, Other),
            CaseMove.Corrected => new CaseEvent.Corrected(step, new PersonCorrection(null, "Ani Rahayu", null, null)),
            _ => new CaseEvent.Plain(move, step),
        };

    /// <summary>A case that stands somewhere on 1-10-2024.</summary>
    public static CaseStory At(CaseStatus status) =>
        status switch
        {
            CaseStatus.Received => CaseStory.Received(On),
            CaseStatus.Verified => CaseStory.Received(On).Verified(On),
            CaseStatus.Unproven => CaseStory
                .Received(On)
                .Then(new CaseEvent.VerifiedByTaskForce(CaseStory.Step(On), VerificationResult.Insufficient)),
            CaseStatus.Assessed => CaseStory.Received(On).Assessed(On),
            CaseStatus.NoViolation => CaseStory
                .Received(On)
                .Then(new CaseEvent.Assessed(CaseStory.Step(On), AssessmentResult.NoViolation)),
            CaseStatus.Forwarded => CaseStory.Received(On).Assessed(On).Then(Of(CaseMove.Forwarded, On)),
            CaseStatus.AwaitingFollowUp => CaseStory.Recommended(On),
            CaseStatus.Examination => CaseStory.Recommended(On).Examined(On),
            CaseStatus.Decided => CaseStory.Decided(On),
            CaseStatus.Delivered => CaseStory.Delivered(On),
            CaseStatus.InForce => CaseStory.Delivered(On).Until("2024-10-22T00:00Z"),
            CaseStatus.Served => At(CaseStatus.InForce).Then(CaseMove.Served, "2024-10-23"),
            CaseStatus.Annulled => CaseStory
                .Delivered(On)
                .Then(CaseMove.ObjectionFiled, On)
                .Resolved(CaseMove.ObjectionDecided, On, RemedyOutcome.Annulled),
            CaseStatus.Closed => CaseStory.Decided(On, penalty: null).Then(CaseMove.Closed, On),
            CaseStatus.Withdrawn => CaseStory.Received(On).Then(CaseMove.Withdrawn, On),
            CaseStatus.Merged => CaseStory.Received(On).Then(Of(CaseMove.Merged, On)),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no such status"),
        };

    private const string On = "2024-10-01";
}
