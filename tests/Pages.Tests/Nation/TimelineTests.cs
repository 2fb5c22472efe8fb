using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Nation;

namespace Netralitas.Pages.Tests.Nation;

public sealed class TimelineTests
{
    private static readonly DateOnly Day = new(2024, 10, 7);
    private static readonly DateOnly Today = new(2024, 10, 9);

    [Fact]
    public void The_hours_of_a_day_are_told_apart_by_zone_and_both_zones_of_WIB_are_one()
    {
        var line = Timeline.Of(
            [
                Count("Asia/Jakarta", Day, 7, 5, 2),
                Count("Asia/Pontianak", Day, 7, 3, 1),
                Count("Asia/Makassar", Day, 7, 4, 0),
                Count("Asia/Makassar", Day.AddDays(-1), 7, 90, 0),
            ],
            Day,
            Today
        );

        Assert.Equal(["WIB", "WITA", "WIT"], line.Zones);
        Assert.Equal(new HourCount(8, 3), line.At("WIB", 7));
        Assert.Equal(new HourCount(4, 0), line.At("WITA", 7));
        Assert.Equal(new HourCount(0, 0), line.At("WIT", 7));
        Assert.Equal(8, line.HourMax);
    }

    [Theory]
    [InlineData(7, 6, 18)]
    [InlineData(3, 3, 18)]
    [InlineData(23, 6, 23)]
    public void Office_hours_are_always_shown_and_others_if_somebody_pledged_then(int hour, int first, int last)
    {
        var line = Timeline.Of([Count("WIT", Day, hour, 1, 0)], Day, Today);

        Assert.Equal((first, last), (line.Hours[0], line.Hours[^1]));
        Assert.Equal(last - first + 1, line.Hours.Count);
    }

    [Fact]
    public void Without_a_day_it_is_today_if_somebody_pledged_today()
    {
        PledgeHour[] counts = [Count("WIB", Day, 7, 1, 0), Count("WIT", Today, 7, 0, 1)];

        Assert.Equal(Today, Timeline.Of(counts, null, Today).Day);
    }

    [Fact]
    public void Without_a_day_and_without_a_pledge_today_it_is_the_last_day_with_one()
    {
        PledgeHour[] counts = [Count("WIB", Day, 7, 1, 0), Count("WIT", Day.AddDays(-3), 7, 1, 0)];

        Assert.Equal(Day, Timeline.Of(counts, null, Today).Day);
    }

    [Fact]
    public void Where_nobody_ever_pledged_it_is_today_and_bars_have_a_scale_all_the_same()
    {
        var line = Timeline.Of([], null, Today);

        Assert.Equal((Today, 1, 1), (line.Day, line.HourMax, line.DayMax));
        Assert.False(line.HasEarlier);
    }

    [Fact]
    public void The_days_before_are_summed_over_all_zones_up_to_the_day_and_earlier_ones_are_told_of()
    {
        var first = Day.AddDays(1 - Timeline.DaysShown);
        PledgeHour[] counts =
        [
            Count("WIB", Day, 7, 5, 2),
            Count("WIT", Day, 9, 1, 1),
            Count("WITA", first, 7, 4, 0),
            Count("WITA", Today, 7, 70, 0),
        ];

        var line = Timeline.Of(counts, Day, Today);
        var earlier = Timeline.Of([.. counts, Count("WIB", first.AddDays(-1), 8, 1, 0)], Day, Today);

        Assert.Equal(Timeline.DaysShown, line.Days.Count);
        Assert.Equal(new DayCount(first, 4, 0), line.Days[0]);
        Assert.Equal(new DayCount(Day, 6, 3), line.Days[^1]);
        Assert.Equal(6, line.DayMax);
        Assert.False(line.HasEarlier);
        Assert.True(earlier.HasEarlier);
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_can_be_asked_for()
    {
        Assert.Equal(DateOnly.MinValue, Timeline.Of([], DateOnly.MinValue, Today).Days[0].Day);
        Assert.Equal(DateOnly.MaxValue, Timeline.Of([], DateOnly.MaxValue, Today).Days[^1].Day);
    }

    private static PledgeHour Count(string zone, DateOnly day, int hour, int spoken, int signed)
    {
        Assert.True(TimeZoneName.TryParse(zone, out var name));
        return new PledgeHour(name, day, hour, spoken, signed);
    }
}
