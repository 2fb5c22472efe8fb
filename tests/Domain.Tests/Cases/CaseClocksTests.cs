using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Violations;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Each clock against a day counted by hand on a paper calendar.</summary>
public sealed class CaseClocksTests
{
    [Theory]
    [InlineData("2024-04-05", "2024-04-24", "2024-04-12")] // Eid: 8 to 12 and 15 April are off
    [InlineData("2024-09-13", "2024-09-25", "2024-09-20")] // the Prophet's birthday is Monday 16 September
    public void A_report_is_due_after_working_days_in_one_election_and_days_in_the_other(
        string known,
        string pemilu,
        string pilkada
    )
    {
        Assert.Equal(Day(pemilu), LastDayOf("report", CaseStory.Received(pemilu, Pemilu().KnownOn(known))));
        Assert.Equal(Day(pilkada), LastDayOf("report", CaseStory.Received(pemilu, Early().KnownOn(known))));
    }

    [Theory]
    [InlineData("2024-04-12", false, false)]
    [InlineData("2024-04-13", false, true)]
    [InlineData("2024-04-24", false, true)]
    [InlineData("2024-04-25", true, true)]
    public void The_same_report_may_be_late_in_one_election_only(string received, bool isPemiluLate, bool isPilkadaLate)
    {
        var pemilu = CaseStory.Received(received, Pemilu().KnownOn("2024-04-05")).Clock("report");
        var pilkada = CaseStory.Received(received, Early().KnownOn("2024-04-05")).Clock("report");

        Assert.Equal((isPemiluLate, isPilkadaLate), (pemilu!.IsLate, pilkada!.IsLate));
        Assert.False(pemilu.IsRunning);
    }

    [Theory]
    [InlineData("2024-02-26", "2024-03-04", "2024-03-19")] // over 29 February; Nyepi 11 and 12 March are off
    [InlineData("2023-12-22", "2023-12-29", "2024-01-16")] // over the year's end; 25, 26 December and 1 January are off
    public void Bawaslu_has_seven_days_in_the_general_election_and_fourteen_working_days_once_it_asked(
        string received,
        string last,
        string longer
    )
    {
        var story = CaseStory.Received(received, Pemilu());

        Assert.Equal(Day(last), LastDayOf("bawaslu-follow-up", story));
        Assert.Equal(Day(longer), LastDayOf("bawaslu-follow-up", story.Then(CaseMove.InformationRequested, received)));
    }

    [Theory]
    [InlineData("2024-09-27", "2024-09-30", "2024-10-02")] // over the end of the month, ending on a Monday
    [InlineData("2024-10-31", "2024-11-03", "2024-11-05")] // calendar days may end on a Sunday
    public void Bawaslu_has_three_days_in_the_regional_elections_and_two_more_once_it_asked(
        string received,
        string last,
        string longer
    )
    {
        var story = CaseStory.Received(received);

        Assert.Equal(Day(last), LastDayOf("bawaslu-follow-up", story));
        Assert.Equal(Day(longer), LastDayOf("bawaslu-follow-up", story.Then(CaseMove.InformationRequested, received)));
    }

    [Fact]
    public void The_task_force_has_seven_days_and_the_assessment_three_working_days()
    {
        var story = CaseStory.Received("2024-09-27");

        Assert.Equal(Day("2024-10-04"), LastDayOf("task-force-verification", story));
        Assert.Equal(Day("2024-10-09"), LastDayOf("assessment", story.Verified("2024-10-04"))); // a Friday
        Assert.Equal(Day("2024-10-04"), story.Clock("task-force-verification")?.StoppedOn);
    }

    [Theory]
    [InlineData("2020-09-09", "2020-09-23")]
    [InlineData("2020-09-10", "2020-09-20")]
    [InlineData("2024-10-07", "2024-10-17")]
    public void The_agency_head_follows_up_by_the_rule_of_the_day(string recommended, string last) =>
        Assert.Equal(Day(last), LastDayOf("follow-up", CaseStory.Recommended(recommended, Pilkada("2020-09-01"))));

    [Fact]
    public void Both_summonses_give_seven_working_days()
    {
        var story = CaseStory.Recommended("2024-10-04").Summoned(1, "2024-10-07");
        Assert.Equal(Day("2024-10-16"), LastDayOf("summons", story));

        story.Absent("2024-10-16").Summoned(2, "2024-10-17");
        Assert.Equal(Day("2024-10-28"), LastDayOf("summons-again", story));
        Assert.Equal(Day("2024-10-17"), story.Clock("summons")?.StoppedOn);
    }

    [Fact]
    public void The_decree_is_handed_over_within_fourteen_working_days_and_voting_day_is_none() =>
        Assert.Equal(Day("2024-12-09"), LastDayOf("delivery", CaseStory.Decided("2024-11-18")));

    [Fact]
    public void Without_a_penalty_there_is_no_decree_to_hand_over() =>
        Assert.Null(CaseStory.Decided("2024-11-18", penalty: null).Clock("delivery"));

    [Theory]
    [InlineData("2026-07-14", "2026-08-04", "2026-08-03")]
    [InlineData("2024-10-01", "2024-10-22", "2024-10-21")]
    [InlineData("2023-12-20", "2024-01-15", "2024-01-12")]
    public void A_penalty_is_in_force_on_the_fifteenth_working_day_and_open_to_objection_till_the_day_before(
        string delivered,
        string inForce,
        string lastObjection
    )
    {
        var report = delivered.StartsWith("2023", StringComparison.Ordinal) ? Pemilu() : Pilkada();
        var story = CaseStory.Delivered(delivered, report: report);

        Assert.Equal(Day(inForce), LastDayOf("entry-into-force", story));
        Assert.Equal(Day(lastObjection), LastDayOf("objection", story));
        Assert.Null(story.Clock("appeal"));
    }

    [Fact]
    public void A_dismissal_is_open_to_appeal_and_not_to_objection()
    {
        var story = CaseStory.Delivered("2024-10-01", CaseStory.Dismissal);

        Assert.Equal(Day("2024-10-21"), LastDayOf("appeal", story));
        Assert.Null(story.Clock("objection"));
    }

    [Fact]
    public void Objection_and_appeal_are_answered_within_twenty_one_working_days()
    {
        var objected = CaseStory.Delivered("2024-10-10").Then(CaseMove.ObjectionFiled, "2024-10-14");
        var appealed = CaseStory.Delivered("2024-10-10", CaseStory.Dismissal).Then(CaseMove.AppealFiled, "2024-10-14");

        Assert.Equal(Day("2024-11-12"), LastDayOf("objection-decision", objected));
        Assert.Equal(Day("2024-11-12"), LastDayOf("appeal-answer", appealed));
    }

    [Fact]
    public void A_clock_that_runs_into_a_year_without_holidays_says_so()
    {
        var story = CaseStory.Delivered("2024-12-09");

        Assert.Equal(Day("2024-12-31"), LastDayOf("objection", story));
        Assert.True(story.Clock("objection")!.IsCalendarComplete);
        Assert.False(story.Clock("entry-into-force")!.IsCalendarComplete);
        Assert.True(CaseStory.Received("2025-03-01").Clock("bawaslu-follow-up")!.IsCalendarComplete);
    }

    [Fact]
    public void Ethics_has_no_summons_no_delivery_and_no_entry_into_force()
    {
        var story = CaseStory.Delivered("2024-10-01", "moral-open", Pilkada("2024-09-21"));

        Assert.Equal(
            ["report", "bawaslu-follow-up", "task-force-verification", "follow-up"],
            CaseClocks.Of(story.Case, Facts.Shipped.CaseRules).Select(clock => clock.Rule.Id)
        );
        Assert.Equal(ViolationCategory.Ethics, Facts.Shipped.CaseRules.Classify(story.Case).Category);
    }

    [Fact]
    public void A_case_that_ended_waits_for_nothing()
    {
        var story = CaseStory.Received("2024-10-01").Then(CaseMove.Withdrawn, "2024-10-02");
        var clock = story.Clock("bawaslu-follow-up")!;

        Assert.Equal((Day("2024-10-02"), false), (clock.StoppedOn, clock.IsRunning));
        Assert.False(clock.IsOverdueOn(Day("2024-12-01")));
        Assert.False(clock.IsLate);
    }

    [Theory]
    [InlineData("2024-10-04", false)]
    [InlineData("2024-10-05", true)]
    public void A_clock_is_overdue_from_the_day_after_its_last(string day, bool isOverdue) =>
        Assert.Equal(isOverdue, CaseStory.Received("2024-10-01").Clock("bawaslu-follow-up")!.IsOverdueOn(Day(day)));

    [Fact]
    public void Entry_into_force_is_never_overdue() =>
        Assert.False(CaseStory.Delivered("2024-10-01").Clock("entry-into-force")!.IsOverdueOn(Day("2024-12-01")));

    [Fact]
    public void An_earlier_report_that_comes_later_starts_the_clocks_earlier()
    {
        var story = CaseStory.Received("2024-10-03").Then(CaseStory.Report("2024-10-01", by: "kl.kemendagri"));

        Assert.Equal(Day("2024-10-04"), LastDayOf("bawaslu-follow-up", story));
        Assert.Equal(Day("2024-10-01"), story.Case.Milestones[Milestone.Received]);
    }

    private static ViolationReport Early() => Pilkada("2024-04-01");

    private static DateOnly? LastDayOf(string clock, CaseStory story) => story.Clock(clock)?.LastDay;
}
