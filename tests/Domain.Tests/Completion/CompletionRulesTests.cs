using System.Globalization;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Completion;

public sealed class CompletionRulesTests
{
    private static readonly CategoryCounts Hundred = new(60, 40, 500);

    [Theory]
    [InlineData(0, 0, 0, AgencyStatus.NotStarted)]
    [InlineData(1, 0, 0, AgencyStatus.Scheduled)]
    [InlineData(0, 1, 0, AgencyStatus.Reported)]
    [InlineData(3, 1, 0, AgencyStatus.Reported)]
    [InlineData(0, 2, 1, AgencyStatus.Reported)]
    [InlineData(0, 2, 2, AgencyStatus.Verified)]
    [InlineData(1, 1, 1, AgencyStatus.Verified)]
    public void An_agency_climbs_from_nothing_to_verified(int scheduled, int held, int verified, AgencyStatus status) =>
        Assert.Equal(status, StatusOf(Figures(scheduled, held, verified), Hundred));

    [Fact]
    public void An_agency_without_ceremonies_has_not_started() =>
        Assert.Equal(AgencyStatus.NotStarted, StatusOf(figures: null, Hundred));

    [Theory]
    [InlineData(100, 100, 1.0, AgencyStatus.Complete)]
    [InlineData(99, 100, 1.0, AgencyStatus.Verified)]
    [InlineData(100, 99, 1.0, AgencyStatus.Verified)]
    [InlineData(120, 101, 1.0, AgencyStatus.Complete)]
    [InlineData(90, 90, 0.9, AgencyStatus.Complete)]
    [InlineData(89, 90, 0.9, AgencyStatus.Verified)]
    [InlineData(0, 0, 0.0, AgencyStatus.Complete)]
    public void It_is_complete_when_both_kinds_reach_the_roll_times_the_threshold(
        int spoken,
        int signed,
        double threshold,
        AgencyStatus status
    ) => Assert.Equal(status, StatusOf(Figures(0, 1, 1, spoken, signed), Hundred, threshold));

    [Fact]
    public void It_is_not_complete_before_it_is_verified() =>
        Assert.Equal(AgencyStatus.Reported, StatusOf(Figures(0, 2, 1, 100, 100), Hundred));

    [Fact]
    public void Without_a_known_roll_nothing_is_complete()
    {
        Assert.Equal(AgencyStatus.Verified, StatusOf(Figures(0, 1, 1, 100, 100), roll: null));
        Assert.Equal(AgencyStatus.Verified, StatusOf(Figures(0, 1, 1, 100, 100), default(CategoryCounts), 0));
    }

    [Fact]
    public void The_share_is_civil_servants_of_civil_servants_and_never_above_one()
    {
        Assert.Equal(0.25, CompletionRules.Share(new CategoryCounts(20, 5, 300), Hundred));
        Assert.Equal(1.0, CompletionRules.Share(new CategoryCounts(200, 0, 0), Hundred));
        Assert.Equal(0.0, CompletionRules.Share(new CategoryCounts(0, 0, 300), Hundred));
    }

    [Fact]
    public void The_share_of_an_unknown_or_empty_roll_is_unknown()
    {
        Assert.Null(CompletionRules.Share(Hundred, roll: null));
        Assert.Null(CompletionRules.Share(Hundred, default(CategoryCounts)));
        Assert.Null(CompletionRules.Share(Hundred, new CategoryCounts(0, 0, 10)));
    }

    [Theory]
    [InlineData("WIB", "2024-09-24T23:59:59+07:00", false)]
    [InlineData("WIB", "2024-09-25T00:00:00+07:00", true)]
    [InlineData("WITA", "2024-09-24T23:59:59+08:00", false)]
    [InlineData("WITA", "2024-09-25T00:00:00+08:00", true)]
    [InlineData("WIT", "2024-09-24T23:59:59+09:00", false)]
    [InlineData("WIT", "2024-09-25T00:00:00+09:00", true)]
    [InlineData("WIB", "2024-09-25T00:00:00+09:00", false)]
    [InlineData("WITA", "2024-09-24T16:00:00Z", true)]
    public void The_target_passes_at_midnight_where_the_agency_is(string zone, string now, bool overdue)
    {
        Assert.True(TimeZoneName.TryParse(zone, out var there));
        var instant = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        Assert.Equal(
            overdue,
            CompletionRules.IsOverdue(AgencyStatus.NotStarted, new DateOnly(2024, 9, 24), there, instant)
        );
    }

    [Theory]
    [InlineData(AgencyStatus.NotStarted, true)]
    [InlineData(AgencyStatus.Scheduled, true)]
    [InlineData(AgencyStatus.Reported, false)]
    [InlineData(AgencyStatus.Verified, false)]
    [InlineData(AgencyStatus.Complete, false)]
    public void Only_who_has_reported_nothing_is_overdue(AgencyStatus status, bool overdue)
    {
        var zone = Shipped.Regions.Find("52")!.TimeZone;
        var later = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(overdue, CompletionRules.IsOverdue(status, new DateOnly(2024, 9, 24), zone, later));
    }

    private static AgencyStatus StatusOf(ElectionFigures? figures, CategoryCounts? roll, double threshold = 1.0) =>
        CompletionRules.StatusOf(figures, roll, threshold);

    private static ElectionFigures Figures(int scheduled, int held, int verified, int spoken = 0, int signed = 0) =>
        new(
            Shipped.Pilkada,
            scheduled,
            held,
            verified,
            new CategoryCounts(spoken, 0, 7),
            new CategoryCounts(0, signed, 7)
        );
}
