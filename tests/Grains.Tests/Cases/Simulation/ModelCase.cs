using Netralitas.Domain.Cases;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>
/// A case as the law tells it in plain words, with nothing of the program's own clocks: what was said, what may be said
/// next, and, looked at on a day, which days have passed.
/// </summary>
internal sealed class ModelCase(CaseScript script, WorkingDays workingDays)
{
    private static readonly DateOnly BknBegins = new(2024, 9, 4);
    private static readonly DateOnly KasnEnded = new(2024, 8, 25);

    private readonly HashSet<string> accepted = [];
    private readonly List<(string Clock, DateOnly StartedOn, CaseMove Move)> rungs = [];
    private readonly List<(bool IsBlocked, DateOnly On)> blocks = [];
    private readonly List<string> handedOver = [];

    private CaseStatus status;
    private DateOnly? received;
    private DateOnly? verified;
    private DateOnly? asked;
    private DateOnly? assessed;
    private DateOnly? forwarded;
    private DateOnly? recommended;
    private DateOnly? summoned;
    private DateOnly? summonedAgain;
    private DateOnly? examined;
    private DateOnly? decided;
    private DateOnly? delivered;
    private DateOnly? inForce;
    private DateOnly? served;
    private DateOnly? objected;
    private DateOnly? objectionDecided;
    private DateOnly? appealed;
    private DateOnly? answered;
    private DateOnly? appealDecided;
    private DateOnly? ended;
    private DateOnly? blockProposed;
    private int summonses;
    private int absences;
    private DateOnly? appearOn;
    private string? penalty;
    private string? pending;

    private bool IsBlocked => blocks is [.., (true, _)];

    private string? Remedy => penalty is null ? null : CaseScript.RemedyAgainst(penalty);

    public string Outcome =>
        received is null ? "none" : Simulation.Outcome.Of(status, inForce, ended, handedOver, blocks, rungs);

    /// <summary>Somebody says something.</summary>
    public void Tell(Told told)
    {
        var day = Midnight(told.Event.Step.On);
        TakeEffect(day < told.At ? day : told.At);
        if (!accepted.Contains(told.Id) && Allows(told))
        {
            accepted.Add(told.Id);
            Apply(told.Event);
        }

        Look(told.At);
    }

    /// <summary>Somebody looks at the calendar.</summary>
    public void Look(DateTimeOffset now)
    {
        TakeEffect(now);
        if (received is null || ended is not null)
        {
            return;
        }

        Ring("bawaslu-follow-up", received, AssessBy, assessed is null, now);
        Ring("task-force-verification", received, received?.AddDays(7), (verified ?? assessed) is null, now);
        Ring("assessment", verified, Working(verified, 3), assessed is null, now);
        Ring("objection-decision", objected, Working(objected, 21), objectionDecided is null, now);
        Ring("appeal-answer", appealed, Working(appealed, 21), answered is null, now);
        if (script.IsDiscipline)
        {
            Ring("summons", summoned, Working(summoned, 7), (examined ?? summonedAgain) is null, now);
            Ring("summons-again", summonedAgain, Working(summonedAgain, 7), (examined ?? decided) is null, now);
            Ring("delivery", decided, Working(decided, 14), delivered is null && penalty is not null, now);
        }

        var followUp = FollowUpBy;
        var waits = (summoned ?? examined ?? decided) is null;
        Ring("follow-up", recommended, followUp, waits, now);
        Ring("follow-up", recommended, followUp, waits, now, CaseMove.Reminded);
        Ring("follow-up", recommended, Working(followUp, 5), waits, now, CaseMove.Escalated);
        Ring("follow-up", recommended, Working(followUp, 10), waits, now, CaseMove.BlockProposed);
    }

    private void Ring(
        string clock,
        DateOnly? start,
        DateOnly? last,
        bool waits,
        DateTimeOffset now,
        CaseMove move = CaseMove.Overdue
    )
    {
        // Each once, though an earlier report that comes late may move the start.
        if (
            start is { } day
            && waits
            && Midnight(last!.Value.AddDays(1)) <= now
            && !rungs.Exists(rung => rung.Clock == clock && rung.Move == move)
        )
        {
            rungs.Add((clock, day, move));
            blockProposed ??= move == CaseMove.BlockProposed ? last.Value.AddDays(1) : null;
        }
    }

    private void TakeEffect(DateTimeOffset instant)
    {
        if (received is null || ended is not null)
        {
            return;
        }

        if (
            handedOver.Count == 0
            && received < BknBegins
            && new DateTimeOffset(2024, 9, 4, 0, 0, 0, TimeSpan.FromHours(7)) <= instant
        )
        {
            handedOver.Add($"{(received < KasnEnded ? "kl.kasn" : "-")} to kl.bkn 2024-09-04");
        }

        if (
            script.IsDiscipline
            && delivered is not null
            && inForce is null
            && pending is null
            && Midnight(Working(delivered, 15)!.Value) <= instant
        )
        {
            (inForce, status) = (Working(delivered, 15), CaseStatus.InForce);
        }
    }

    // Seven days from the report, or three; once more information was asked for, fourteen working days, or five.
    private DateOnly? AssessBy =>
        (script.IsPemilu, asked) switch
        {
            (true, null) => received?.AddDays(7),
            (true, _) => Working(received, 14),
            (false, null) => received?.AddDays(3),
            (false, _) => received?.AddDays(5),
        };

    private DateOnly? FollowUpBy => recommended?.AddDays(10);

    private bool Allows(Told told)
    {
        var (said, on) = (told.Event, told.Event.Step.On);
        if (on > DateOnly.FromDateTime(told.At.UtcDateTime.AddHours(9)))
        {
            return false;
        }

        if (said is CaseEvent.Reported report)
        {
            return report.Report.OccurredOn <= report.Report.KnownOn && report.Report.KnownOn <= on && ended is null;
        }

        return received is not null
            && ModelParties.May(told, script, isKnownToEmployer: recommended is not null)
            && AllowsNow(said)
            && LatestOf([received, .. Before(said.Move)]) <= on;
    }

    private bool AllowsNow(CaseEvent said) =>
        said switch
        {
            CaseEvent.VerifiedByTaskForce => status is CaseStatus.Received,
            CaseEvent.Assessed => status is CaseStatus.Received or CaseStatus.Verified,
            CaseEvent.Forwarded it => status is CaseStatus.Assessed
                && ModelParties.HandlesCases(it.To.Value, it.Step.On),
            CaseEvent.Recommended => status is CaseStatus.Assessed or CaseStatus.Forwarded,
            CaseEvent.Summoned it => IsWithAgency
                && it.Round == summonses + 1
                && it.Round <= 2
                && (it.Round == 1 || absences > 0)
                && it.AppearOn >= it.Step.On,
            CaseEvent.Examined it => IsWithAgency
                && (it.Result == ExaminationResult.Appeared || (absences < summonses && it.Step.On >= appearOn)),
            CaseEvent.Decided it => IsWithAgency
                && (examined is not null || absences >= 2)
                && (it.Penalty is null || Fits(it.Penalty.Value.Value)),
            CaseEvent.RemedyDecided it => status is CaseStatus.Delivered
                && pending == (it.Move == CaseMove.AppealDecided ? "appeal" : "objection")
                && (it.Outcome != RemedyOutcome.Changed || Fits(it.Penalty!.Value.Value)),
            _ => AllowsPlain(said.Move, said.Step.On),
        };

    private bool AllowsPlain(CaseMove move, DateOnly on) =>
        move switch
        {
            // Not once the time that it is to lengthen has run out.
            CaseMove.InformationRequested => status is CaseStatus.Received or CaseStatus.Verified && on <= AssessBy,
            CaseMove.Delivered => status is CaseStatus.Decided && penalty is not null,
            CaseMove.Served => status is CaseStatus.InForce || (status is CaseStatus.Delivered && !script.IsDiscipline),
            CaseMove.Closed => status is CaseStatus.Served or CaseStatus.Assessed or CaseStatus.Forwarded
                || (status is CaseStatus.Decided && penalty is null),
            CaseMove.Withdrawn => status is CaseStatus.Received or CaseStatus.Verified,
            CaseMove.ObjectionFiled => MayFile("objection", on),
            CaseMove.AppealFiled => MayFile("appeal", on),
            CaseMove.AppealAnswered => status is CaseStatus.Delivered && pending == "appeal",
            CaseMove.Blocked => !IsBlocked
                && IsBlockDue(on)
                && status
                    is CaseStatus.AwaitingFollowUp
                        or CaseStatus.Examination
                        or CaseStatus.Decided
                        or CaseStatus.Delivered
                        or CaseStatus.InForce,
            CaseMove.Unblocked => IsBlocked,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "the simulation does not make this move"),
        };

    private bool IsWithAgency => status is CaseStatus.AwaitingFollowUp or CaseStatus.Examination;

    private bool MayFile(string remedy, DateOnly on) =>
        status is CaseStatus.Delivered or CaseStatus.InForce
        && Remedy == remedy
        && (objected ?? appealed) is null
        && !(IsCertain(delivered) && IsCertain(Working(delivered, 14)) && on > Working(delivered, 14));

    // The holidays of other years are not known: who seems late there may not be.
    private static bool IsCertain(DateOnly? day) => day is { Year: 2023 or 2024 };

    // The time to follow up has run out and nobody had done anything by then, or a block was proposed on that account.
    private bool IsBlockDue(DateOnly on)
    {
        DateOnly?[] followedUp = [summoned, examined, decided];
        return blockProposed <= on || (on > FollowUpBy && !Array.Exists(followedUp, day => day < on));
    }

    // Before the candidates are fixed a moral sanction; after that a severe one at the most, and dismissal without honour is more.
    private bool Fits(string penalty) =>
        CaseScript.IsMoral(penalty) != script.IsDiscipline && penalty != "dismissed-without-honour";

    private DateOnly?[] Before(CaseMove move) =>
        move switch
        {
            CaseMove.Assessed => [verified],
            CaseMove.Forwarded => [assessed],
            CaseMove.Recommended => [assessed, forwarded],
            CaseMove.Summoned or CaseMove.Examined => [recommended, summoned, summonedAgain],
            CaseMove.Decided => [recommended, summoned, summonedAgain, examined],
            CaseMove.Delivered => [decided],
            CaseMove.ObjectionFiled or CaseMove.AppealFiled => [delivered],
            CaseMove.ObjectionDecided => [objected],
            CaseMove.AppealAnswered => [appealed],
            CaseMove.AppealDecided => [appealed, answered],
            CaseMove.Served => [delivered, inForce],
            CaseMove.Closed => [assessed, forwarded, decided, served],
            CaseMove.Blocked => [recommended, blocks.Count > 0 ? blocks[^1].On : null],
            CaseMove.Unblocked => [blocks[^1].On],
            _ => [],
        };

    private static DateOnly LatestOf(DateOnly?[] days) => days.Max()!.Value;

    private void Apply(CaseEvent said)
    {
        var on = said.Step.On;
        switch (said)
        {
            case CaseEvent.Reported:
                received = received is null || on < received ? on : received;
                break;
            case CaseEvent.VerifiedByTaskForce it:
                verified = on;
                MoveOrEnd(it.Result == VerificationResult.Sufficient, CaseStatus.Verified, CaseStatus.Unproven, on);
                break;
            case CaseEvent.Assessed it:
                assessed = on;
                MoveOrEnd(it.Result == AssessmentResult.Violation, CaseStatus.Assessed, CaseStatus.NoViolation, on);
                break;
            case CaseEvent.Forwarded:
                (forwarded, status) = (on, CaseStatus.Forwarded);
                break;
            case CaseEvent.Recommended:
                (recommended, status) = (on, CaseStatus.AwaitingFollowUp);
                break;
            case CaseEvent.Summoned it:
                (summonses, appearOn, status) = (it.Round, it.AppearOn, CaseStatus.Examination);
                summoned = it.Round == 1 ? on : summoned;
                summonedAgain = it.Round == 1 ? summonedAgain : on;
                break;
            case CaseEvent.Examined it:
                status = CaseStatus.Examination;
                absences += it.Result == ExaminationResult.Absent ? 1 : 0;
                examined = it.Result == ExaminationResult.Appeared ? on : examined;
                break;
            case CaseEvent.Decided it:
                (decided, status, penalty) = (on, CaseStatus.Decided, it.Penalty?.Value);
                break;
            case CaseEvent.RemedyDecided it:
                Settle(it, on);
                break;
            default:
                ApplyPlain(said.Move, on);
                break;
        }
    }

    private void Settle(CaseEvent.RemedyDecided said, DateOnly on)
    {
        pending = null;
        objectionDecided = said.Move == CaseMove.ObjectionDecided ? on : objectionDecided;
        appealDecided = said.Move == CaseMove.AppealDecided ? on : appealDecided;
        MoveOrEnd(said.Outcome != RemedyOutcome.Annulled, CaseStatus.InForce, CaseStatus.Annulled, on);
        inForce = ended is null ? on : inForce;
        penalty = said.Outcome switch
        {
            RemedyOutcome.Annulled => null,
            RemedyOutcome.Changed => said.Penalty!.Value.Value,
            _ => penalty,
        };
    }

    private void ApplyPlain(CaseMove move, DateOnly on)
    {
        switch (move)
        {
            case CaseMove.InformationRequested:
                asked = on;
                break;
            case CaseMove.Delivered:
                (delivered, status) = (on, CaseStatus.Delivered);
                break;
            case CaseMove.Served:
                (served, status) = (on, CaseStatus.Served);
                break;
            case CaseMove.Closed:
                MoveOrEnd(goesOn: false, status, CaseStatus.Closed, on);
                break;
            case CaseMove.Withdrawn:
                MoveOrEnd(goesOn: false, status, CaseStatus.Withdrawn, on);
                break;
            case CaseMove.ObjectionFiled:
                (objected, pending, inForce, status) = (on, "objection", null, CaseStatus.Delivered);
                break;
            case CaseMove.AppealFiled:
                (appealed, pending, inForce, status) = (on, "appeal", null, CaseStatus.Delivered);
                break;
            case CaseMove.AppealAnswered:
                answered = on;
                break;
            default:
                blocks.Add((move == CaseMove.Blocked, on));
                break;
        }
    }

    private void MoveOrEnd(bool goesOn, CaseStatus next, CaseStatus end, DateOnly on)
    {
        status = goesOn ? next : end;
        ended = goesOn ? null : on;
    }

    private DateOnly? Working(DateOnly? day, int count) => day is { } start ? workingDays.After(start, count) : null;

    private DateTimeOffset Midnight(DateOnly day) =>
        new(day.Year, day.Month, day.Day, 0, 0, 0, TimeSpan.FromHours(script.HoursAhead));
}
