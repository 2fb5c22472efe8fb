using Netralitas.Domain.Cases;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>What a case came to decides how long its papers are kept.</summary>
public sealed class CaseRetentionTests
{
    [Theory]
    [InlineData(CaseStatus.Unproven, CaseOutcome.NoViolation, "2029-09-30T15:00Z")]
    [InlineData(CaseStatus.NoViolation, CaseOutcome.NoViolation, "2029-09-30T15:00Z")]
    [InlineData(CaseStatus.Annulled, CaseOutcome.NoViolation, "2029-09-30T15:00Z")]
    [InlineData(CaseStatus.Closed, CaseOutcome.NoViolation, "2029-09-30T15:00Z")]
    [InlineData(CaseStatus.Withdrawn, CaseOutcome.Withdrawn, "2029-09-30T15:00Z")]
    public void Retention_ends_years_after_the_case_did(CaseStatus status, string outcome, string ends)
    {
        var story = MoveSamples.At(status);

        Assert.Equal(outcome, CaseOutcome.Of(story.Case));
        Assert.Equal([$"{ends} RetentionEnded"], story.Agenda());
        Assert.True(story.Until(ends).Case.IsRetentionEnded);
        Assert.Empty(story.Agenda());
    }

    [Fact]
    public void A_merged_case_has_no_retention_of_its_own()
    {
        var story = MoveSamples.At(CaseStatus.Merged);

        Assert.Empty(story.Agenda());
        Assert.False(story.Until(CaseStory.Later).Case.IsRetentionEnded);
    }

    [Fact]
    public void A_penalty_that_was_served_is_kept_for_ten_years()
    {
        var story = MoveSamples.At(CaseStatus.Served).Then(CaseMove.Closed, "2024-10-24");

        Assert.Equal(CaseOutcome.Violation, CaseOutcome.Of(story.Case));
        Assert.Equal(["2034-10-23T15:00Z RetentionEnded"], story.Agenda());
    }

    [Fact]
    public void An_open_case_has_no_end_of_retention()
    {
        var story = MoveSamples.At(CaseStatus.Served).Until(CaseStory.Later);

        Assert.Null(story.Case.EndedOn);
        Assert.Empty(story.Agenda());
    }

    [Fact]
    public void A_hold_stops_it_and_lifted_it_ends_at_once()
    {
        var story = MoveSamples.At(CaseStatus.Withdrawn).Then(CaseMove.HoldPlaced, "2024-10-02");
        Assert.Empty(story.Agenda());
        Assert.True(story.Case.IsOnHold);

        story.Then(CaseMove.HoldLifted, "2030-01-01").Until("2030-01-01T00:00Z");

        Assert.True(story.Case.IsRetentionEnded);
        Assert.Equal(Day("2029-10-01"), Assert.Single(story.Rung).Event.Step.On);
    }

    [Fact]
    public void What_ended_on_a_leap_day_is_kept_until_the_last_of_February()
    {
        var story = CaseStory
            .Received("2024-02-29", Pilkada("2024-02-28"), "WIB")
            .Then(CaseMove.Withdrawn, "2024-02-29");

        Assert.Equal(["2029-02-27T17:00Z RetentionEnded"], story.Agenda());
    }
}
