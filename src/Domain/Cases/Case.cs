using Netralitas.Domain.Clocks;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>One alleged violation, as its events add up. Whether an event may happen is for <see cref="CaseDecider"/>.</summary>
/// <param name="id">Its identifier.</param>
public sealed class Case(CaseId id)
{
    private readonly List<FiledReport> reports = [];
    private readonly List<CaseBlock> blocks = [];
    private readonly HashSet<PersonKey> numbers = [];
    private readonly HashSet<RungStep> rung = [];

    /// <summary>Its identifier.</summary>
    public CaseId Id { get; } = id;

    /// <summary>Whether anybody reported it yet.</summary>
    public bool Exists => reports.Count > 0;

    /// <summary>Where it stands.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Every report, as filed; the first one made the case.</summary>
    public IReadOnlyList<FiledReport> Reports => reports;

    /// <summary>What the first report alleges.</summary>
    public ViolationReport Report => reports[0].Report;

    /// <summary>The person, with corrections.</summary>
    public ReportedPerson Person { get; private set; } = null!;

    /// <summary>Every number the case ever had for the person, wrong ones too: whoever it belongs to is touched by the case.</summary>
    public IReadOnlySet<PersonKey> Numbers => numbers;

    /// <summary>The agency that employs them.</summary>
    public AgencyId Agency => Report.Agency;

    /// <summary>Where the agency's clocks stand, and so the case's.</summary>
    public TimeZoneName TimeZone { get; private set; }

    /// <summary>Which milestones were reached when.</summary>
    public CaseMilestones Milestones { get; } = new();

    /// <summary>The body the file was handed to last; null while the one of its first day has it.</summary>
    public AgencyId? HandedTo { get; private set; }

    /// <summary>How far the examination has come.</summary>
    public CaseExamination Examination { get; } = new();

    /// <summary>The penalty as it stands: imposed, perhaps changed on objection or appeal; null if none was.</summary>
    public PenaltyId? Penalty { get; private set; }

    /// <summary>Whether a decision was taken, with or without a penalty.</summary>
    public bool IsDecided => Milestones[Milestone.Decided] is not null;

    /// <summary>Whether an objection or appeal waits for its decision; the penalty does not enter into force meanwhile.</summary>
    public bool HasRemedyPending => PendingRemedy is not null;

    /// <summary>Which of the two waits: <see cref="Remedy.Objection"/> or <see cref="Remedy.Appeal"/>; null if neither does.</summary>
    public Remedy? PendingRemedy { get; private set; }

    /// <summary>Block, unblock, block again, in order.</summary>
    public IReadOnlyList<CaseBlock> Blocks => blocks;

    /// <summary>Whether the person's services are blocked now.</summary>
    public bool IsBlocked => blocks is [.., { IsBlocked: true }];

    /// <summary>Whether a block was proposed, however it went on.</summary>
    public bool IsBlockProposed => BlockProposedOn is not null;

    /// <summary>The day a block was first proposed; null if none was.</summary>
    public DateOnly? BlockProposedOn { get; private set; }

    /// <summary>Whether a criminal track runs beside the case.</summary>
    public bool IsCriminal { get; private set; }

    /// <summary>Whether a legal hold keeps the papers.</summary>
    public bool IsOnHold { get; private set; }

    /// <summary>Whether the papers' retention has ended.</summary>
    public bool IsRetentionEnded { get; private set; }

    /// <summary>The day the case ended; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Whether anything is still to be done.</summary>
    public bool IsOpen => EndedOn is null;

    /// <summary>The case it was merged into; null if it was not.</summary>
    public CaseId? MergedInto { get; private set; }

    /// <summary>Other cases that seemed to be about the same act.</summary>
    public CaseProposals Proposals { get; } = new();

    /// <summary>
    /// Whether the agency that employs the person knows of the case: it reported it, or the file was passed on to it.
    /// Before that, it would learn of an assessment that is not its own.
    /// </summary>
    public bool IsKnownToAgency =>
        reports.Exists(filed => filed.Case == Id && filed.Step.By == Agency.Value)
        || Milestones[Milestone.Recommended] is not null;

    /// <summary>Whether a step of a clock's ladder was reached already.</summary>
    public bool HasRung(RungStep step) => rung.Contains(step);

    /// <summary>Takes an event into account.</summary>
    public void Apply(CaseEvent happened)
    {
        Proposals.Apply(happened);
        Examination.Apply(happened);
        switch (happened)
        {
            case CaseEvent.Reported it:
                File(it);
                break;
            case CaseEvent.HandedOver it:
                HandedTo = it.To;
                break;
            case CaseEvent.ClockRang it:
                rung.Add(new RungStep(it.Clock, ClockActions.Of(it.Move)));
                BlockProposedOn ??= it.Move == CaseMove.BlockProposed ? it.Step.On : null;
                break;
            case CaseEvent.MergeProposed or CaseEvent.MergeDismissed:
                break;
            case CaseEvent.ReportsJoined it:
                it.Reports.ToList().ForEach(File);
                break;
            case CaseEvent.Corrected it:
                Person = it.Correction.Correct(Person);
                numbers.Add(Person.Number);
                break;
            default:
                ApplyProcedure(happened);
                break;
        }
    }

    private void File(CaseEvent.Reported happened)
    {
        if (reports.Count == 0)
        {
            (Status, Person, TimeZone) = (CaseStatus.Received, happened.Report.Person, happened.TimeZone);
        }

        File(new FiledReport(happened.Step, happened.Report, Id));
    }

    private void File(FiledReport filed)
    {
        reports.Add(filed);
        numbers.Add(filed.Report.Person.Number);
        Milestones.Earliest(Milestone.Known, filed.Report.KnownOn);
        Milestones.Earliest(Milestone.Received, filed.Step.On);
    }

    private void ApplyProcedure(CaseEvent happened)
    {
        var on = happened.Step.On;
        switch (happened)
        {
            case CaseEvent.VerifiedByTaskForce it:
                Reach(
                    Milestone.Verified,
                    on,
                    it.Result == VerificationResult.Sufficient ? CaseStatus.Verified : CaseStatus.Unproven
                );
                break;
            case CaseEvent.Assessed it:
                Reach(
                    Milestone.Assessed,
                    on,
                    it.Result == AssessmentResult.Violation ? CaseStatus.Assessed : CaseStatus.NoViolation
                );
                break;
            case CaseEvent.Forwarded:
                Reach(Milestone.Forwarded, on, CaseStatus.Forwarded);
                break;
            case CaseEvent.Recommended:
                Reach(Milestone.Recommended, on, CaseStatus.AwaitingFollowUp);
                break;
            case CaseEvent.Summoned it:
                Reach(it.Round == 1 ? Milestone.Summoned : Milestone.SummonedAgain, on, CaseStatus.Examination);
                break;
            case CaseEvent.Examined it:
                Examine(it.Result, on);
                break;
            case CaseEvent.Decided it:
                Penalty = it.Penalty;
                Reach(Milestone.Decided, on, CaseStatus.Decided);
                break;
            case CaseEvent.RemedyDecided it:
                Decide(it);
                break;
            case CaseEvent.Merged it:
                MergedInto = it.Into;
                End(on, CaseStatus.Merged);
                break;
            case CaseEvent.Plain it:
                ApplyPlain(it.Move, it.Step);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened), happened, "no such event");
        }
    }

    private void ApplyPlain(CaseMove move, CaseStep step)
    {
        switch (move)
        {
            case CaseMove.InformationRequested:
                Milestones.Reach(Milestone.InformationRequested, step.On);
                break;
            case CaseMove.Delivered:
                Reach(Milestone.Delivered, step.On, CaseStatus.Delivered);
                break;
            case CaseMove.EnteredIntoForce:
                Reach(Milestone.InForce, step.On, CaseStatus.InForce);
                break;
            case CaseMove.Served:
                Reach(Milestone.Served, step.On, CaseStatus.Served);
                break;
            case CaseMove.Closed:
                End(step.On, CaseStatus.Closed);
                break;
            case CaseMove.Withdrawn:
                End(step.On, CaseStatus.Withdrawn);
                break;
            case CaseMove.ObjectionFiled:
                FileRemedy(Remedy.Objection, Milestone.ObjectionFiled, step.On);
                break;
            case CaseMove.AppealFiled:
                FileRemedy(Remedy.Appeal, Milestone.AppealFiled, step.On);
                break;
            case CaseMove.AppealAnswered:
                Milestones.Reach(Milestone.AppealAnswered, step.On);
                break;
            case CaseMove.CriminalReferred or CaseMove.CriminalConcluded:
                IsCriminal = move == CaseMove.CriminalReferred;
                break;
            case CaseMove.Blocked or CaseMove.Unblocked:
                blocks.Add(new CaseBlock(move == CaseMove.Blocked, step));
                Milestones.Reach(move == CaseMove.Blocked ? Milestone.Blocked : Milestone.Unblocked, step.On);
                break;
            case CaseMove.HoldPlaced or CaseMove.HoldLifted:
                IsOnHold = move == CaseMove.HoldPlaced;
                break;
            case CaseMove.RetentionEnded:
                IsRetentionEnded = true;
                break;
            case CaseMove.Erased:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(move), move, "no such plain move");
        }
    }

    // Filed in time but told of late, it takes back an entry into force that the clock saw no reason against.
    private void FileRemedy(Remedy remedy, Milestone filed, DateOnly on)
    {
        PendingRemedy = remedy;
        Milestones.Reach(filed, on);
        Milestones.Forget(Milestone.InForce);
        Status = CaseStatus.Delivered;
    }

    // Not to have appeared ends no clock: the second summons, or the decision, does.
    private void Examine(ExaminationResult result, DateOnly on)
    {
        if (result == ExaminationResult.Appeared)
        {
            Milestones.Reach(Milestone.Examined, on);
        }

        Status = CaseStatus.Examination;
    }

    // Decided on objection or appeal, a penalty is final and in force the same day; annulled, there is none.
    private void Decide(CaseEvent.RemedyDecided happened)
    {
        var on = happened.Step.On;
        PendingRemedy = null;
        Milestones.Reach(
            happened.Move == CaseMove.AppealDecided ? Milestone.AppealDecided : Milestone.ObjectionDecided,
            on
        );
        if (happened.Outcome == RemedyOutcome.Annulled)
        {
            Penalty = null;
            End(on, CaseStatus.Annulled);
            return;
        }

        Penalty = happened.Outcome == RemedyOutcome.Changed ? happened.Penalty : Penalty;
        Reach(Milestone.InForce, on, CaseStatus.InForce);
    }

    private void Reach(Milestone milestone, DateOnly on, CaseStatus status)
    {
        Milestones.Reach(milestone, on);
        Status = status;
        if (status is CaseStatus.Unproven or CaseStatus.NoViolation)
        {
            EndedOn = on;
        }
    }

    private void End(DateOnly on, CaseStatus status)
    {
        Status = status;
        EndedOn ??= on;
        Milestones.Reach(Milestone.Closed, on);
    }
}
