using System.Globalization;
using System.Text;
using Netralitas.Domain.Calendar;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Clocks;

/// <summary>The clocks as they are shipped, against the periods the laws give.</summary>
public sealed class ShippedClocksTests
{
    private static readonly ClockBook Clocks = Shipped.Clocks;

    [Theory]
    [InlineData("report", "pemilu", Milestone.Known, 7, DayUnit.WorkingDays, "Received")]
    [InlineData("report", "pilkada", Milestone.Known, 7, DayUnit.CalendarDays, "Received")]
    [InlineData("bawaslu-follow-up", "pemilu", Milestone.Received, 7, DayUnit.CalendarDays, "Assessed")]
    [InlineData("bawaslu-follow-up", "pilkada", Milestone.Received, 3, DayUnit.CalendarDays, "Assessed")]
    [InlineData("task-force-verification", "pilkada", Milestone.Received, 7, DayUnit.CalendarDays, "Verified Assessed")]
    [InlineData("assessment", "pemilu", Milestone.Verified, 3, DayUnit.WorkingDays, "Assessed")]
    [InlineData("follow-up", "pilkada", Milestone.Recommended, 10, DayUnit.CalendarDays, "Summoned Examined Decided")]
    [InlineData("summons", "pilkada", Milestone.Summoned, 7, DayUnit.WorkingDays, "Examined SummonedAgain")]
    [InlineData("summons-again", "pilkada", Milestone.SummonedAgain, 7, DayUnit.WorkingDays, "Examined Decided")]
    [InlineData("delivery", "pilkada", Milestone.Decided, 14, DayUnit.WorkingDays, "Delivered")]
    [InlineData("entry-into-force", "pilkada", Milestone.Delivered, 15, DayUnit.WorkingDays, "InForce")]
    [InlineData("objection", "pilkada", Milestone.Delivered, 14, DayUnit.WorkingDays, "ObjectionFiled AppealFiled")]
    [InlineData("objection-decision", "pilkada", Milestone.ObjectionFiled, 21, DayUnit.WorkingDays, "ObjectionDecided")]
    [InlineData("appeal", "pilkada", Milestone.Delivered, 14, DayUnit.WorkingDays, "AppealFiled")]
    [InlineData("appeal-answer", "pilkada", Milestone.AppealFiled, 21, DayUnit.WorkingDays, "AppealAnswered")]
    public void A_clock_runs_as_long_as_the_law_says(
        string id,
        string regime,
        Milestone starts,
        int days,
        DayUnit unit,
        string stops
    )
    {
        var rule = Clocks.Find(id, regime, ViolationCategory.Discipline, Day("2024-10-01"));

        Assert.NotNull(rule);
        Assert.Equal((starts, new LegalPeriod(days, unit)), (rule.Starts, rule.Length));
        Assert.Equal(stops, string.Join(' ', rule.Stops));
    }

    [Theory]
    [InlineData("pemilu", 14, DayUnit.WorkingDays)]
    [InlineData("pilkada", 5, DayUnit.CalendarDays)]
    public void Bawaslu_has_longer_once_it_asked_for_more_information(string regime, int days, DayUnit unit)
    {
        var extension = Clocks.Find("bawaslu-follow-up", regime, null, Day("2024-10-01"))?.Extension;

        Assert.Equal((Milestone.InformationRequested, new LegalPeriod(days, unit)), (extension?.On, extension?.Length));
    }

    [Theory]
    [InlineData("2018-06-01", 14, Confidence.SecondHand)]
    [InlineData("2020-09-09", 14, Confidence.SecondHand)]
    [InlineData("2020-09-10", 10, Confidence.SecondHand)]
    [InlineData("2022-09-21", 10, Confidence.SecondHand)]
    [InlineData("2022-09-22", 10, Confidence.Unverified)]
    public void The_agency_head_follows_up_by_the_regime_of_the_day(string day, int days, Confidence mark)
    {
        var rule = Clocks.Find("follow-up", "pilkada", null, Day(day));

        Assert.Equal((days, mark), (rule?.Length.Days, rule?.Source.Confidence));
        Assert.Equal(
            [
                (ClockAction.Overdue, 0),
                (ClockAction.Reminder, 0),
                (ClockAction.Escalation, 5),
                (ClockAction.BlockProposal, 10),
            ],
            rule?.Ladder.Select(step => (step.Action, step.After.Days))
        );
    }

    [Fact]
    public void Only_entry_into_force_makes_a_decision_bind() =>
        Assert.Equal("entry-into-force", Assert.Single(Clocks.All, rule => rule.EntersIntoForce).Id);

    [Fact]
    public void Rights_and_effects_have_no_ladder_and_duties_of_an_authority_become_overdue_at_once() =>
        Assert.All(
            Clocks.All,
            rule =>
            {
                var first = rule.Ladder.Select(step => (step.Action, step.After.Days)).FirstOrDefault((default, -1));
                var expected = rule.Id is "report" or "objection" or "appeal" or "entry-into-force" ? -1 : 0;
                Assert.Equal((ClockAction.Overdue, expected), first);
            }
        );

    [Fact]
    public void A_case_of_ethics_has_no_clock_of_discipline()
    {
        var ids = Clocks.For("pilkada", ViolationCategory.Ethics, Day("2024-09-01")).Select(rule => rule.Id).ToList();

        Assert.Contains("follow-up", ids);
        Assert.DoesNotContain("entry-into-force", ids);
        Assert.DoesNotContain("summons", ids);
    }

    [Fact]
    public void The_regimes_are_those_of_the_two_elections()
    {
        Assert.Null(Record.Exception(() => Clocks.ExpectRegimes(["pemilu", "pilkada"])));
        Assert.Equal(
            "clocks: 'report' is for the regime 'pilkada', which is none of pemilu.",
            Assert.Throws<FormatException>(() => Clocks.ExpectRegimes(["pemilu"])).Message
        );
    }

    [Theory]
    [InlineData("\"id\": \"objection\"", "\"id\": \"protest\"", "clocks: there is no 'objection'")]
    [InlineData("\"id\": \"appeal\"", "\"id\": \"protest\"", "clocks: there is no 'appeal'")]
    [InlineData(", \"entersIntoForce\": true", "", "clocks: none has 'entersIntoForce'")]
    public void A_book_without_a_clock_that_a_case_rests_on_is_refused(string text, string replacement, string named) =>
        BadFile.IsRefused(
            json => ClockBook.Parse(json).ExpectClocks(),
            Encoding.UTF8.GetString(DataFile.Read("data/clocks.json")),
            text,
            replacement,
            named
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
