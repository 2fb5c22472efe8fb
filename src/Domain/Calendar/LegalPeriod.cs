namespace Netralitas.Domain.Calendar;

/// <summary>A length of time as a law gives it. When it ends is the calendar's to say.</summary>
/// <param name="Days">How many days, 0 or more.</param>
/// <param name="Unit">Which days count.</param>
public readonly record struct LegalPeriod(int Days, DayUnit Unit);
