namespace Netralitas.Domain.Clocks;

/// <summary>What falls due when a clock has run out and nothing stopped it.</summary>
public enum ClockAction
{
    /// <summary>The step is shown as overdue.</summary>
    Overdue,

    /// <summary>The authority at fault is reminded.</summary>
    Reminder,

    /// <summary>The matter is raised to a higher authority.</summary>
    Escalation,

    /// <summary>A block of personnel services by BKN is proposed.</summary>
    BlockProposal,
}
