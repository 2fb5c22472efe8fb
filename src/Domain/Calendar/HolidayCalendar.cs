namespace Netralitas.Domain.Calendar;

/// <summary>
/// Tells working days and the ends of legal periods (<c>data/holidays.json</c>). Working days are Monday to Friday
/// without holidays and joint leave, the same for every agency.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly HashSet<DateOnly> daysOff;
    private readonly IReadOnlySet<int> years;

    private HolidayCalendar(IReadOnlyList<Holiday> all, IReadOnlySet<int> years)
    {
        All = all;
        daysOff = [.. all.Select(holiday => holiday.Day)];
        this.years = years;
    }

    /// <summary>Every holiday, by day.</summary>
    public IReadOnlyList<Holiday> All { get; }

    /// <summary>
    /// Reads a calendar. Refused: a day given twice; a holiday outside the years the file says it covers; such a year without
    /// a holiday; an unknown decree or kind; a decree given twice or without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names line and field.</exception>
    public static HolidayCalendar Parse(ReadOnlySpan<byte> json)
    {
        var (holidays, years) = HolidayFile.Read(json);
        return new HolidayCalendar(holidays, years);
    }

    /// <summary>
    /// Whether the holidays of a year are known. In other years only weekends are off, so a period of working days may end
    /// too early; a reader has to be told.
    /// </summary>
    public bool Covers(int year) => years.Contains(year);

    /// <summary>Whether offices work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !daysOff.Contains(day);

    /// <summary>
    /// The last day of a period. The day it starts on is not counted, so a period of 0 days ends where it starts. A period of
    /// calendar days may end on a day off.
    /// </summary>
    /// <param name="start">The day of the act the period runs from.</param>
    /// <param name="period">Its length.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or the end lies beyond the year 9999.</exception>
    public DateOnly LastDay(DateOnly start, LegalPeriod period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(period.Days, nameof(period));
        if (period.Unit == DayUnit.CalendarDays)
        {
            return start.AddDays(period.Days);
        }

        var day = start;
        for (var left = period.Days; left > 0; )
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The working days after one day up to another, which is counted; 0 if that is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly last)
    {
        var count = 0;
        for (var day = last; day > after; day = day.AddDays(-1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
