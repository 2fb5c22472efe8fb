namespace Netralitas.Domain.Calendar;

/// <summary>The length of a legal period.</summary>
/// <param name="Days">How many days; the day it starts is not one of them.</param>
/// <param name="Unit">Which days count.</param>
public readonly record struct LegalPeriod(int Days, DayUnit Unit);
