using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>
/// A step of a clock's ladder that was reached, so that it is not reached twice. Not by the day the clock started, which a
/// late report may move.
/// </summary>
/// <param name="Clock">Id of the clock; a case has each clock once.</param>
/// <param name="Action">What was done.</param>
public readonly record struct RungStep(string Clock, ClockAction Action);
