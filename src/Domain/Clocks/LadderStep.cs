using Netralitas.Domain.Calendar;
using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Clocks;

/// <summary>One step of what follows a clock that ran out.</summary>
/// <param name="Action">What falls due.</param>
/// <param name="After">How long after the clock's last day; 0 days is as soon as it has ended.</param>
/// <param name="Source">Who says so.</param>
public sealed record LadderStep(ClockAction Action, LegalPeriod After, FactSource Source);
