using Netralitas.Domain.Clocks;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Penalties;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>Something that happened to a case.</summary>
/// <param name="Move">What kind of thing.</param>
/// <param name="Step">When, who, on which papers.</param>
public abstract record CaseEvent(CaseMove Move, CaseStep Step)
{
    /// <summary>A report. <paramref name="TimeZone"/> is the agency's when the case was registered: its clocks run there.</summary>
    public sealed record Reported(CaseStep Step, ViolationReport Report, TimeZoneName TimeZone)
        : CaseEvent(CaseMove.Reported, Step);

    /// <summary>The task force's verdict.</summary>
    public sealed record VerifiedByTaskForce(CaseStep Step, VerificationResult Result)
        : CaseEvent(CaseMove.VerifiedByTaskForce, Step);

    /// <summary>Bawaslu's verdict.</summary>
    public sealed record Assessed(CaseStep Step, AssessmentResult Result) : CaseEvent(CaseMove.Assessed, Step);

    /// <summary>Passed on to a body.</summary>
    public sealed record Forwarded(CaseStep Step, AgencyId To) : CaseEvent(CaseMove.Forwarded, Step);

    /// <summary>Recommended to the agency head, perhaps with a level.</summary>
    public sealed record Recommended(CaseStep Step, SanctionLevel? Level) : CaseEvent(CaseMove.Recommended, Step);

    /// <summary>Another body is in charge from the step's day on.</summary>
    public sealed record HandedOver(CaseStep Step, AgencyId? From, AgencyId To) : CaseEvent(CaseMove.HandedOver, Step);

    /// <summary>Summons I or II, to appear on a day.</summary>
    public sealed record Summoned(CaseStep Step, int Round, DateOnly AppearOn) : CaseEvent(CaseMove.Summoned, Step);

    /// <summary>An examination, or that the person did not appear.</summary>
    public sealed record Examined(CaseStep Step, ExaminationResult Result) : CaseEvent(CaseMove.Examined, Step);

    /// <summary>The decision; no penalty means that none was imposed.</summary>
    public sealed record Decided(CaseStep Step, PenaltyId? Penalty) : CaseEvent(CaseMove.Decided, Step);

    /// <summary>What an objection or appeal came to.</summary>
    public sealed record RemedyDecided(CaseMove Move, CaseStep Step, RemedyOutcome Outcome, PenaltyId? Penalty)
        : CaseEvent(Move, Step);

    /// <summary>A step of a clock's ladder was reached.</summary>
    /// <param name="Move">Overdue, reminded, escalated or block proposed.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Clock">Id of the clock.</param>
    /// <param name="StartedOn">The day it started.</param>
    /// <param name="LastDay">Its last day.</param>
    public sealed record ClockRang(CaseMove Move, CaseStep Step, string Clock, DateOnly StartedOn, DateOnly LastDay)
        : CaseEvent(Move, Step);

    /// <summary>Another case seems to be about the same act.</summary>
    public sealed record MergeProposed(CaseStep Step, CaseId With, IReadOnlyList<string> Reasons)
        : CaseEvent(CaseMove.MergeProposed, Step);

    /// <summary>The other case is about something else.</summary>
    public sealed record MergeDismissed(CaseStep Step, CaseId With) : CaseEvent(CaseMove.MergeDismissed, Step);

    /// <summary>The reports of another case, with their own steps.</summary>
    public sealed record ReportsJoined(CaseStep Step, CaseId From, IReadOnlyList<FiledReport> Reports)
        : CaseEvent(CaseMove.ReportsJoined, Step);

    /// <summary>The case goes on in another.</summary>
    public sealed record Merged(CaseStep Step, CaseId Into) : CaseEvent(CaseMove.Merged, Step);

    /// <summary>The person's own data was corrected.</summary>
    public sealed record Corrected(CaseStep Step, PersonCorrection Correction) : CaseEvent(CaseMove.Corrected, Step);

    /// <summary>A move that says no more than its step.</summary>
    public sealed record Plain(CaseMove Move, CaseStep Step) : CaseEvent(Move, Step);
}
