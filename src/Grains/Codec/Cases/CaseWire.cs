using Netralitas.Contracts;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>Every enumeration of cases that crosses the wire, with the contract's words for it.</summary>
public static class CaseWire
{
    /// <summary>What happened; the middle of the CloudEvents type.</summary>
    public static WireNames<CaseMove> Move { get; } =
        new(
            (CaseMove.Reported, "reported"),
            (CaseMove.VerifiedByTaskForce, "verified-by-task-force"),
            (CaseMove.InformationRequested, "information-requested"),
            (CaseMove.Assessed, "assessed"),
            (CaseMove.Forwarded, "forwarded"),
            (CaseMove.Recommended, "recommended"),
            (CaseMove.HandedOver, "handed-over"),
            (CaseMove.Summoned, "summoned"),
            (CaseMove.Examined, "examined"),
            (CaseMove.Decided, "decided"),
            (CaseMove.Delivered, "delivered"),
            (CaseMove.EnteredIntoForce, "entered-into-force"),
            (CaseMove.Served, "served"),
            (CaseMove.Closed, "closed"),
            (CaseMove.Withdrawn, "withdrawn"),
            (CaseMove.ObjectionFiled, "objection-filed"),
            (CaseMove.ObjectionDecided, "objection-decided"),
            (CaseMove.AppealFiled, "appeal-filed"),
            (CaseMove.AppealAnswered, "appeal-answered"),
            (CaseMove.AppealDecided, "appeal-decided"),
            (CaseMove.CriminalReferred, "criminal-referred"),
            (CaseMove.CriminalConcluded, "criminal-concluded"),
            (CaseMove.Overdue, "overdue"),
            (CaseMove.Reminded, "reminded"),
            (CaseMove.Escalated, "escalated"),
            (CaseMove.BlockProposed, "block-proposed"),
            (CaseMove.Blocked, "blocked"),
            (CaseMove.Unblocked, "unblocked"),
            (CaseMove.MergeProposed, "merge-proposed"),
            (CaseMove.MergeDismissed, "merge-dismissed"),
            (CaseMove.ReportsJoined, "reports-joined"),
            (CaseMove.Merged, "merged"),
            (CaseMove.Corrected, "corrected"),
            (CaseMove.HoldPlaced, "hold-placed"),
            (CaseMove.HoldLifted, "hold-lifted"),
            (CaseMove.RetentionEnded, "retention-ended"),
            (CaseMove.Erased, "erased")
        );

    /// <summary>Where a case stands.</summary>
    public static WireNames<CaseStatus> Status { get; } =
        new(
            (CaseStatus.Received, "received"),
            (CaseStatus.Verified, "verified"),
            (CaseStatus.Unproven, "unproven"),
            (CaseStatus.Assessed, "assessed"),
            (CaseStatus.NoViolation, "noViolation"),
            (CaseStatus.Forwarded, "forwarded"),
            (CaseStatus.AwaitingFollowUp, "awaitingFollowUp"),
            (CaseStatus.Examination, "examination"),
            (CaseStatus.Decided, "decided"),
            (CaseStatus.Delivered, "delivered"),
            (CaseStatus.InForce, "inForce"),
            (CaseStatus.Served, "served"),
            (CaseStatus.Annulled, "annulled"),
            (CaseStatus.Closed, "closed"),
            (CaseStatus.Withdrawn, "withdrawn"),
            (CaseStatus.Merged, "merged")
        );

    /// <summary>Report or own finding.</summary>
    public static WireNames<ReportOrigin> Origin { get; } =
        new((ReportOrigin.Report, "report"), (ReportOrigin.Finding, "finding"));

    /// <summary>Rank of a post.</summary>
    public static WireNames<OfficialRank> Rank { get; } =
        new(
            (OfficialRank.JptUtama, "jpt-utama"),
            (OfficialRank.JptMadya, "jpt-madya"),
            (OfficialRank.JptPratama, "jpt-pratama"),
            (OfficialRank.Administrator, "administrator"),
            (OfficialRank.Supervisor, "pengawas"),
            (OfficialRank.Executor, "pelaksana"),
            (OfficialRank.Functional, "fungsional")
        );

    /// <summary>Ethics or discipline.</summary>
    public static WireNames<ViolationCategory> Category { get; } =
        new((ViolationCategory.Ethics, "ethics"), (ViolationCategory.Discipline, "discipline"));

    /// <summary>How severe.</summary>
    public static WireNames<SanctionLevel> Level { get; } =
        new(
            (SanctionLevel.Moral, "moral"),
            (SanctionLevel.Light, "light"),
            (SanctionLevel.Medium, "medium"),
            (SanctionLevel.Severe, "severe"),
            (SanctionLevel.Dismissal, "dismissal")
        );

    /// <summary>What the task force found.</summary>
    public static WireNames<VerificationResult> Verification { get; } =
        new((VerificationResult.Sufficient, "sufficient"), (VerificationResult.Insufficient, "insufficient"));

    /// <summary>What the assessment came to.</summary>
    public static WireNames<AssessmentResult> Assessment { get; } =
        new((AssessmentResult.Violation, "violation"), (AssessmentResult.NoViolation, "noViolation"));

    /// <summary>Whether the person came.</summary>
    public static WireNames<ExaminationResult> Examination { get; } =
        new((ExaminationResult.Appeared, "appeared"), (ExaminationResult.Absent, "absent"));

    /// <summary>What an objection or appeal came to.</summary>
    public static WireNames<RemedyOutcome> Outcome { get; } =
        new((RemedyOutcome.Upheld, "upheld"), (RemedyOutcome.Changed, "changed"), (RemedyOutcome.Annulled, "annulled"));

    /// <summary>What a clock does when it has run out.</summary>
    public static WireNames<ClockAction> Action { get; } =
        new(
            (ClockAction.Overdue, "overdue"),
            (ClockAction.Reminder, "reminder"),
            (ClockAction.Escalation, "escalation"),
            (ClockAction.BlockProposal, "blockProposal")
        );

    /// <summary>How a period stands on a day, in the contract's word.</summary>
    public static string StateOf(CaseClock clock, DateOnly today) =>
        clock.IsSuspended ? "suspended"
        : clock.IsOverdueOn(today) ? "overdue"
        : clock.IsLapsedOn(today) ? "lapsed"
        : clock.StoppedOn is null ? "running"
        : clock.IsLate ? "late"
        : "met";
}
