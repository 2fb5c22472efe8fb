using Netralitas.Domain.Calendar;
using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Clocks;

/// <summary>A longer period that replaces a clock's own once something has happened.</summary>
/// <param name="On">What must have happened.</param>
/// <param name="Length">The whole length, counted from the clock's start.</param>
/// <param name="Source">Who says so.</param>
public sealed record ClockExtension(Milestone On, LegalPeriod Length, FactSource Source);
