using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>When time acts, in UTC: a local day begins at 17:00, 16:00 or 15:00 of the day before.</summary>
public sealed class CaseAgendaTests
{
    private static readonly string[] LadderOverEid =
    [
        "2024-04-07T17:00Z Overdue follow-up",
        "2024-04-07T17:00Z Reminded follow-up",
        "2024-04-22T17:00Z Escalated follow-up",
        "2024-04-29T17:00Z BlockProposed follow-up",
    ];

    [Theory]
    [InlineData("WIB", "2024-10-21T17:00Z")]
    [InlineData("WITA", "2024-10-21T16:00Z")]
    [InlineData("WIT", "2024-10-21T15:00Z")]
    public void The_same_day_begins_at_three_instants(string zone, string instant)
    {
        var story = CaseStory.Delivered("2024-10-01", zone: zone);

        Assert.Contains($"{instant} EnteredIntoForce", story.Agenda());
        story.Until(CaseStory.Instant(instant).AddTicks(-1));
        Assert.Equal(CaseStatus.Delivered, story.Case.Status);
        story.Until(instant);
        Assert.Equal(CaseStatus.InForce, story.Case.Status);
        Assert.Equal(Day("2024-10-22"), story.Case.Milestones[Milestone.InForce]);
    }

    [Theory]
    [InlineData("WIB", "2024-10-04T17:00Z", "2024-10-08T17:00Z")]
    [InlineData("WITA", "2024-10-04T16:00Z", "2024-10-08T16:00Z")]
    [InlineData("WIT", "2024-10-04T15:00Z", "2024-10-08T15:00Z")]
    public void A_clock_has_run_out_when_its_last_day_is_over_there(string zone, string bawaslu, string taskForce) =>
        Assert.Equal(
            [$"{bawaslu} Overdue bawaslu-follow-up", $"{taskForce} Overdue task-force-verification"],
            CaseStory.Received("2024-10-01", zone: zone).Agenda()
        );

    [Fact]
    public void The_ladder_of_a_recommendation_climbs_over_Eid()
    {
        // Recommended on Thursday 28 March: the last day is Sunday 7 April; the offices open again on the 16th.
        var story = CaseStory.Recommended("2024-03-28", Pemilu(), "WIB");

        Assert.Equal(LadderOverEid, story.Agenda().Where(item => item.EndsWith("follow-up", StringComparison.Ordinal)));
        story.Until("2024-05-01T00:00Z");
        Assert.Equal(LadderOverEid, story.Rung.Select(CaseStory.Text));
        Assert.True(story.Case.IsBlockProposed);
        Assert.Equal(CaseStatus.AwaitingFollowUp, story.Case.Status);
    }

    [Fact]
    public void What_stops_the_clock_stops_the_ladder()
    {
        var story = CaseStory.Recommended("2024-10-07", zone: "WIB").Until("2024-10-20T00:00Z");
        Assert.Equal(2, story.Rung.Count);
        Assert.False(story.Case.IsBlockProposed);

        story.Summoned(1, "2024-10-20").Until("2024-10-30T00:00Z");

        Assert.DoesNotContain(story.Rung, item => item.Event.Move == CaseMove.Escalated);
        Assert.Contains("Overdue summons", story.Rung.Select(CaseStory.Text).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_rang_does_not_ring_again_for_an_earlier_start()
    {
        var story = CaseStory.Received("2024-10-10", zone: "WIB").Until("2024-10-14T00:00Z");
        story.Then(CaseStory.Report("2024-10-08", by: "kl.kemendagri")).Until(CaseStory.Later);

        Assert.Equal(
            ["2024-10-13T17:00Z Overdue bawaslu-follow-up", "2024-10-15T17:00Z Overdue task-force-verification"],
            story.Rung.Select(CaseStory.Text)
        );
    }

    [Fact]
    public void A_clock_that_did_not_ring_yet_rings_by_its_earlier_start()
    {
        var story = CaseStory.Received("2024-10-10", zone: "WIB").Until("2024-10-13T00:00Z");
        Assert.Empty(story.Rung);

        story.Then(CaseStory.Report("2024-10-08", by: "kl.kemendagri")).Until("2024-10-14T00:00Z");

        Assert.Equal(["2024-10-11T17:00Z Overdue bawaslu-follow-up"], story.Rung.Select(CaseStory.Text));
    }

    [Fact]
    public void What_rings_names_its_clock_and_its_days()
    {
        var due = CaseAgenda.DueAt(
            CaseStory.Received("2024-10-01", zone: "WIB").Case,
            Shipped.CaseRules,
            CaseStory.Instant("2024-10-06T00:00Z")
        );

        var rang = Assert.IsType<CaseEvent.ClockRang>(due?.Event);
        Assert.Equal(
            ("bawaslu-follow-up", Day("2024-10-01"), Day("2024-10-04")),
            (rang.Clock, rang.StartedOn, rang.LastDay)
        );
        Assert.Equal((Day("2024-10-05"), CaseStep.System), (rang.Step.On, rang.Step.By));
    }

    [Fact]
    public void Being_late_is_no_effect_on_what_may_happen_next()
    {
        var story = CaseStory.Delivered("2024-10-01", zone: "WIB");
        var effect = CaseAgenda.EffectBefore(story.Case, Shipped.CaseRules, CaseStory.Later);

        Assert.Equal(CaseMove.EnteredIntoForce, effect?.Event.Move);
        Assert.Null(CaseAgenda.EffectBefore(story.Case, Shipped.CaseRules, CaseStory.Instant("2024-10-21T16:59Z")));
        Assert.Null(CaseAgenda.EffectBefore(CaseStory.Received("2024-10-01").Case, Shipped.CaseRules, CaseStory.Later));
    }

    [Fact]
    public void Where_nothing_was_reported_time_does_nothing()
    {
        var story = CaseStory.Nothing();

        Assert.Empty(story.Agenda());
        Assert.Null(CaseAgenda.NextDue(story.Case, Shipped.CaseRules));
        Assert.Null(CaseAgenda.DueAt(story.Case, Shipped.CaseRules, CaseStory.Later));
    }

    [Fact]
    public void The_next_instant_is_that_of_the_earliest_item() =>
        Assert.Equal(
            CaseStory.Instant("2024-10-04T15:00Z"),
            CaseAgenda.NextDue(CaseStory.Received("2024-10-01").Case, Shipped.CaseRules)
        );
}
