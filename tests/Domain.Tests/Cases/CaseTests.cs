using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Tests.Persons;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>What events add up to.</summary>
public sealed class CaseTests
{
    [Fact]
    public void Before_the_first_report_there_is_no_case()
    {
        var nothing = CaseStory.Nothing().Case;

        Assert.False(nothing.Exists);
        Assert.Empty(nothing.Reports);
        Assert.Empty(nothing.Milestones.Reached);
    }

    [Fact]
    public void A_case_walks_from_the_report_to_the_closed_file()
    {
        var story = CaseStory
            .Received("2024-10-01")
            .Verified("2024-10-02")
            .Assessed("2024-10-03")
            .Then(MoveSamples.Of(CaseMove.Forwarded, "2024-10-04"))
            .Recommended("2024-10-05")
            .Summoned(1, "2024-10-07")
            .Examined("2024-10-09")
            .Decided("2024-10-10", CaseStory.Severe)
            .Then(CaseMove.Delivered, "2024-10-11")
            .Until("2024-11-02T00:00Z")
            .Then(CaseMove.Served, "2024-11-04")
            .Then(CaseMove.Closed, "2024-11-05");

        Assert.Equal(
            [
                (Milestone.Known, "2024-09-23"),
                (Milestone.Received, "2024-10-01"),
                (Milestone.Verified, "2024-10-02"),
                (Milestone.Assessed, "2024-10-03"),
                (Milestone.Forwarded, "2024-10-04"),
                (Milestone.Recommended, "2024-10-05"),
                (Milestone.Summoned, "2024-10-07"),
                (Milestone.Examined, "2024-10-09"),
                (Milestone.Decided, "2024-10-10"),
                (Milestone.Delivered, "2024-10-11"),
                (Milestone.InForce, "2024-11-01"),
                (Milestone.Served, "2024-11-04"),
                (Milestone.Closed, "2024-11-05"),
            ],
            story.Case.Milestones.Reached.OrderBy(pair => pair.Value).Select(pair => (pair.Key, $"{pair.Value:O}"))
        );
        Assert.Equal(CaseOutcome.Violation, CaseOutcome.Of(story.Case));
        Assert.False(story.Case.IsOpen);
    }

    [Fact]
    public void Absent_twice_a_person_is_decided_on_without_having_appeared()
    {
        var story = CaseStory
            .Recommended("2024-10-01")
            .Summoned(1, "2024-10-02")
            .Absent("2024-10-03")
            .Summoned(2, "2024-10-04")
            .Absent("2024-10-05")
            .Decided("2024-10-07", CaseStory.Severe);

        Assert.Equal(
            (2, 2, false),
            (story.Case.Examination.SummonsRound, story.Case.Examination.Absences, story.Case.Examination.HasAppeared)
        );
        Assert.Null(story.Case.Milestones[Milestone.Examined]);
        Assert.True(story.Case.IsDecided);
    }

    [Fact]
    public void A_correction_changes_the_person_and_leaves_what_was_reported()
    {
        var correction = new PersonCorrection(
            (PersonCategory.Pppk, TestPersons.Pns(7)),
            Name: null,
            "Kepala Dinas",
            OfficialRank.JptPratama
        );
        var story = CaseStory
            .Received("2024-10-01")
            .Then(new CaseEvent.Corrected(CaseStory.Step("2024-10-02"), correction));

        Assert.Equal(
            new ReportedPerson(PersonCategory.Pppk, TestPersons.Pns(7), "Ani", "Kepala Dinas", OfficialRank.JptPratama),
            story.Case.Person
        );
        Assert.Equal(Pilkada().Person, story.Case.Report.Person);
    }

    [Fact]
    public void A_corrected_employment_decides_which_penalties_fit()
    {
        var correction = new PersonCorrection((PersonCategory.Pppk, TestPersons.Pns(1)), null, null, null);
        var story = CaseStory
            .Recommended("2024-10-01")
            .Examined("2024-10-02")
            .Then(new CaseEvent.Corrected(CaseStory.Step("2024-10-02"), correction));

        Assert.Equal("penalty-other-employment", story.Refuse(MoveSamples.Of(CaseMove.Decided, "2024-10-03"))?.Code);
    }

    [Fact]
    public void A_criminal_track_runs_beside_and_changes_no_status()
    {
        var story = CaseStory.Recommended("2024-10-01").Then(CaseMove.CriminalReferred, "2024-10-02");
        Assert.True(story.Case.IsCriminal);

        story.Then(CaseMove.CriminalConcluded, "2024-10-03");

        Assert.False(story.Case.IsCriminal);
        Assert.Equal(CaseStatus.AwaitingFollowUp, story.Case.Status);
    }

    [Fact]
    public void Joined_reports_keep_the_step_and_the_case_they_came_by()
    {
        var story = CaseStory.Received("2024-10-01").Then(MoveSamples.Of(CaseMove.ReportsJoined, "2024-10-02"));

        Assert.Equal(MoveSamples.Filed, story.Case.Reports[1]);
        Assert.Equal([MoveSamples.Other], story.Case.Proposals.Joined);
        Assert.Empty(story.Case.Proposals.Open);
        Assert.True(story.Case.Proposals.HasJoined(MoveSamples.Other));
        Assert.True(story.Case.Proposals.Knows(MoveSamples.Other));
        Assert.Equal(CaseStatus.Received, story.Case.Status);
    }

    [Theory]
    [InlineData("2024-09-30", "2024-09-25", "2024-09-30", "2024-09-25")]
    [InlineData("2024-10-02", "2024-10-01", "2024-10-01", "2024-09-28")]
    [InlineData("2024-10-02", "2024-09-25", "2024-10-01", "2024-09-25")] // known before, reported after
    public void Joined_reports_are_counted_among_the_first(string on, string known, string received, string earliest)
    {
        var story = CaseStory.Received("2024-10-01", Pilkada().KnownOn("2024-09-28"));
        var filed = new FiledReport(CaseStory.Step(on, "kl.bkn"), Pilkada().KnownOn(known), MoveSamples.Other);

        story.Then(new CaseEvent.ReportsJoined(CaseStory.Step("2024-10-03"), MoveSamples.Other, [filed]));

        Assert.Equal(Day(received), story.Case.Milestones[Milestone.Received]);
        Assert.Equal(Day(earliest), story.Case.Milestones[Milestone.Known]);
        Assert.Equal(Day(received), story.Clock("bawaslu-follow-up")?.StartedOn);
    }

    [Fact]
    public void A_proposal_that_led_to_a_merge_is_open_no_more()
    {
        var story = CaseStory
            .Received("2024-10-01")
            .Then(MoveSamples.Of(CaseMove.MergeProposed, "2024-10-02", CaseStep.System));
        Assert.Empty(story.Case.Proposals.Joined);

        story.Then(MoveSamples.Of(CaseMove.ReportsJoined, "2024-10-03"));

        Assert.Equal([MoveSamples.Other], story.Case.Proposals.Joined);
        Assert.Empty(story.Case.Proposals.Open);
    }

    [Fact]
    public void Every_number_the_case_ever_had_touches_it()
    {
        var joined = MoveSamples.Filed with
        {
            Report = Pilkada() with { Person = Pilkada().Person with { Number = TestPersons.Pns(3) } },
        };
        var story = CaseStory
            .Received("2024-10-01")
            .Then(Correct(new PersonCorrection((PersonCategory.Pns, TestPersons.Pns(2)), null, null, null)))
            .Then(Correct(new PersonCorrection(null, "Ani Rahayu", null, null)))
            .Then(new CaseEvent.ReportsJoined(CaseStory.Step("2024-10-03"), MoveSamples.Other, [joined]));

        Assert.Equivalent(
            new[] { TestPersons.Pns(1), TestPersons.Pns(2), TestPersons.Pns(3) },
            story.Case.Numbers,
            strict: true
        );
        Assert.Equal(TestPersons.Pns(2), story.Case.Person.Number);

        static CaseEvent Correct(PersonCorrection correction) =>
            new CaseEvent.Corrected(CaseStory.Step("2024-10-02"), correction);
    }

    [Fact]
    public void A_merged_case_names_the_one_it_goes_on_in()
    {
        var merged = MoveSamples.At(CaseStatus.Merged).Case;

        Assert.Equal(MoveSamples.Other, merged.MergedInto);
        Assert.Equal(CaseOutcome.Violation, CaseOutcome.Of(merged));
    }

    [Fact]
    public void A_proposal_is_open_until_somebody_answers_it()
    {
        var story = CaseStory
            .Received("2024-10-01")
            .Then(MoveSamples.Of(CaseMove.MergeProposed, "2024-10-02", CaseStep.System));
        Assert.Equal([MoveSamples.Other], story.Case.Proposals.Open);

        story.Then(MoveSamples.Of(CaseMove.MergeDismissed, "2024-10-03"));

        Assert.Empty(story.Case.Proposals.Open);
        Assert.False(story.Case.Proposals.HasJoined(MoveSamples.Other));
    }

    [Fact]
    public void An_event_that_is_none_of_its_kind_is_a_fault_of_the_program()
    {
        var story = CaseStory.Received("2024-10-01");

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            story.Case.Apply(new CaseEvent.Plain(CaseMove.Decided, CaseStory.Step("2024-10-02")))
        );
    }
}
