using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>A legal period of one case, as it runs or ran.</summary>
/// <param name="Rule">The rule it runs by.</param>
/// <param name="StartedOn">The day it started; not counted.</param>
/// <param name="LastDay">The last day in time.</param>
/// <param name="StoppedOn">The day it was stopped; null while it runs, and if it lapsed.</param>
/// <param name="IsSuspended">Whether a pending objection or appeal keeps it from ending.</param>
/// <param name="IsCalendarComplete">False if it counts working days of a year whose holidays are not known.</param>
public sealed record CaseClock(
    ClockRule Rule,
    DateOnly StartedOn,
    DateOnly LastDay,
    DateOnly? StoppedOn,
    bool IsSuspended,
    bool IsCalendarComplete
)
{
    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => StoppedOn is null && !IsSuspended;

    /// <summary>Whether it runs and somebody owes what it gives time for.</summary>
    public bool IsOwed => IsRunning && !Rule.EntersIntoForce && Rule.Ladder.Count > 0;

    /// <summary>Whether its last day has passed on a local day without its being stopped.</summary>
    public bool IsOverdueOn(DateOnly day) => IsOwed && day > LastDay;

    /// <summary>Whether its last day has passed on a local day and what it gave time for was not done; nobody is late.</summary>
    public bool IsLapsedOn(DateOnly day) => IsRunning && IsRight && day > LastDay;

    // A period that nothing follows gives time for what somebody may do, such as to object; nobody owes it.
    private bool IsRight => !Rule.EntersIntoForce && Rule.Ladder.Count == 0;

    /// <summary>Whether it was stopped after its last day.</summary>
    public bool IsLate => StoppedOn > LastDay;
}
