using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>A step of a clock's ladder that was reached, so that it is not reached twice.</summary>
/// <param name="Clock">Id of the clock.</param>
/// <param name="StartedOn">The day the clock started.</param>
/// <param name="Action">What was done.</param>
public readonly record struct RungStep(string Clock, DateOnly StartedOn, ClockAction Action);
