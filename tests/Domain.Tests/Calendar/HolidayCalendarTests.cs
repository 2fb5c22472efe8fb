using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Calendar;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Calendar = Shipped.Holidays;

    [Theory]
    // The check case of the disciplinary rules: a decree received on a Tuesday is in force on the 15th working day.
    [InlineData("2026-07-14", 15, DayUnit.WorkingDays, "2026-08-04")]
    // The week of Eid 2024: two holidays, four days of joint leave.
    [InlineData("2024-04-05", 7, DayUnit.WorkingDays, "2024-04-24")]
    [InlineData("2024-04-05", 7, DayUnit.CalendarDays, "2024-04-12")]
    // The end of a month, of a February and of a year.
    [InlineData("2024-01-30", 3, DayUnit.WorkingDays, "2024-02-02")]
    [InlineData("2024-02-28", 2, DayUnit.CalendarDays, "2024-03-01")]
    [InlineData("2023-12-22", 3, DayUnit.WorkingDays, "2023-12-29")]
    [InlineData("2023-12-29", 1, DayUnit.WorkingDays, "2024-01-02")]
    [InlineData("2023-12-29", 7, DayUnit.CalendarDays, "2024-01-05")]
    // Voting days are off, and a start on a day off changes nothing.
    [InlineData("2024-11-26", 1, DayUnit.WorkingDays, "2024-11-28")]
    [InlineData("2024-02-13", 1, DayUnit.WorkingDays, "2024-02-15")]
    [InlineData("2024-11-23", 1, DayUnit.WorkingDays, "2024-11-25")]
    [InlineData("2024-11-24", 0, DayUnit.WorkingDays, "2024-11-24")]
    [InlineData("2024-11-24", 0, DayUnit.CalendarDays, "2024-11-24")]
    public void A_period_ends_on_the_day_the_law_says(string start, int days, DayUnit unit, string last) =>
        Assert.Equal(Day(last), Calendar.LastDay(Day(start), new LegalPeriod(days, unit)));

    [Theory]
    [InlineData(DayUnit.CalendarDays)]
    [InlineData(DayUnit.WorkingDays)]
    public void A_negative_length_is_refused(DayUnit unit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Calendar.LastDay(Day("2024-04-05"), new LegalPeriod(-1, unit))
        );

    [Fact]
    public void The_years_of_the_two_elections_are_covered_and_others_are_told_apart()
    {
        Assert.True(Calendar.Covers(2023));
        Assert.True(Calendar.Covers(2024));
        Assert.False(Calendar.Covers(2022));
        Assert.False(Calendar.Covers(2026));
    }

    [Fact]
    public void In_a_year_not_covered_only_weekends_are_off()
    {
        Assert.True(Calendar.IsWorkingDay(Day("2026-12-25")));
        Assert.False(Calendar.IsWorkingDay(Day("2026-12-26")));
        Assert.False(Calendar.IsWorkingDay(Day("2026-12-27")));
    }

    [Theory]
    [InlineData(2023, 16, 11, 0)]
    [InlineData(2024, 17, 10, 2)]
    public void Each_year_has_as_many_days_off_as_were_announced(int year, int holidays, int leave, int voting)
    {
        int Count(HolidayKind kind) => Calendar.All.Count(day => day.Day.Year == year && day.Kind == kind);

        Assert.Equal(
            (holidays, leave, voting),
            (Count(HolidayKind.Public), Count(HolidayKind.JointLeave), Count(HolidayKind.Voting))
        );
    }

    [Fact]
    public void The_joint_leave_of_Eid_2023_is_that_of_the_change()
    {
        Assert.All(
            Enumerable.Range(19, 7),
            day => Assert.False(Calendar.IsWorkingDay(new DateOnly(2023, 4, day)), $"{day} April")
        );
        Assert.True(Calendar.IsWorkingDay(Day("2023-04-18")));
        Assert.True(Calendar.IsWorkingDay(Day("2023-04-26")));
    }

    [Fact]
    public void No_joint_leave_or_voting_day_falls_on_a_weekend_where_it_would_change_nothing() =>
        Assert.All(
            Calendar.All.Where(holiday => holiday.Kind != HolidayKind.Public),
            holiday => Assert.InRange(holiday.Day.DayOfWeek, DayOfWeek.Monday, DayOfWeek.Friday)
        );

    [Fact]
    public void The_voting_days_of_the_elections_are_off() =>
        Assert.Equal(
            Shipped.Elections.All.Select(election => election.VotingDay),
            Calendar.All.Where(holiday => holiday.Kind == HolidayKind.Voting).Select(holiday => holiday.Day)
        );

    [Fact]
    public void A_period_of_working_days_ends_on_a_working_day_and_holds_as_many_as_it_says() =>
        Prop.ForAll(
                Starts.ToArbitrary(),
                Lengths.ToArbitrary(),
                (start, days) =>
                {
                    var last = Calendar.LastDay(start, new LegalPeriod(days, DayUnit.WorkingDays));
                    return Calendar.IsWorkingDay(last) && Calendar.WorkingDaysBetween(start, last) == days;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_of_calendar_days_holds_as_many_days_as_it_says() =>
        Prop.ForAll(
                Starts.ToArbitrary(),
                Lengths.ToArbitrary(),
                (start, days) =>
                    Calendar.LastDay(start, new LegalPeriod(days, DayUnit.CalendarDays)).DayNumber - start.DayNumber
                    == days
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_start_or_a_longer_period_never_ends_earlier() =>
        Prop.ForAll(
                Starts.ToArbitrary(),
                Lengths.ToArbitrary(),
                Gen.Elements(DayUnit.CalendarDays, DayUnit.WorkingDays).ToArbitrary(),
                (start, days, unit) =>
                {
                    var last = Calendar.LastDay(start, new LegalPeriod(days, unit));
                    return Calendar.LastDay(start.AddDays(1), new LegalPeriod(days, unit)) >= last
                        && Calendar.LastDay(start, new LegalPeriod(days + 1, unit)) > last;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_a_day_and_itself_or_an_earlier_one_lies_no_working_day()
    {
        Assert.Equal(0, Calendar.WorkingDaysBetween(Day("2024-04-05"), Day("2024-04-05")));
        Assert.Equal(0, Calendar.WorkingDaysBetween(Day("2024-04-05"), Day("2024-03-01")));
    }

    // From before the first covered year to after the last.
    private static Gen<DateOnly> Starts => Gen.Choose(0, 4 * 365).Select(day => new DateOnly(2022, 6, 1).AddDays(day));

    private static Gen<int> Lengths => Gen.Choose(1, 60);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
