using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Penalties;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Objection and appeal: filed till 21 October, in force on the 22nd.</summary>
public sealed class RemedyTests
{
    private const string InForce = "2024-10-22T00:00Z";

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void What_is_contested_does_not_enter_into_force(Remedy remedy)
    {
        var (file, _, penalty, _) = Of(remedy);
        var story = Delivered(penalty).Then(file, "2024-10-21").Until("2024-12-31T00:00Z");

        Assert.True(story.Case.HasRemedyPending);
        Assert.Equal(CaseStatus.Delivered, story.Case.Status);
        Assert.True(story.Clock("entry-into-force")!.IsSuspended);
        Assert.DoesNotContain(story.Rung, item => item.Event.Move == CaseMove.EnteredIntoForce);
        Assert.Equal("penalty-not-in-force", story.Refuse(CaseMove.Served, "2025-01-10")?.Code);
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void Filed_in_time_and_told_of_late_it_takes_the_entry_into_force_back(Remedy remedy)
    {
        var (file, _, penalty, _) = Of(remedy);
        var story = Delivered(penalty).Until(InForce);
        Assert.Equal(CaseStatus.InForce, story.Case.Status);

        story.Then(file, "2024-10-21").Until("2024-11-01T00:00Z");

        Assert.Equal(CaseStatus.Delivered, story.Case.Status);
        Assert.Null(story.Case.Milestones[Milestone.InForce]);
        Assert.Single(story.Rung, item => item.Event.Move == CaseMove.EnteredIntoForce);
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void Upheld_the_penalty_is_in_force_the_same_day(Remedy remedy)
    {
        var (file, decide, penalty, _) = Of(remedy);
        var story = Delivered(penalty).Then(file, "2024-10-21").Resolved(decide, "2024-11-05", RemedyOutcome.Upheld);

        Assert.Equal(CaseStatus.InForce, story.Case.Status);
        Assert.Equal(CaseStory.Penalty(penalty), story.Case.Penalty);
        Assert.Equal(Day("2024-11-05"), story.Case.Milestones[Milestone.InForce]);
        Assert.False(story.Case.HasRemedyPending);
        Assert.Null(story.Refuse(CaseMove.Served, "2024-11-05"));
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void Changed_the_other_penalty_takes_its_place(Remedy remedy)
    {
        var (file, decide, penalty, other) = Of(remedy);
        var story = Delivered(penalty)
            .Then(file, "2024-10-21")
            .Resolved(decide, "2024-11-05", RemedyOutcome.Changed, other);

        Assert.Equal(CaseStatus.InForce, story.Case.Status);
        Assert.Equal(CaseStory.Penalty(other), story.Case.Penalty);
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void Annulled_nothing_is_left_of_it(Remedy remedy)
    {
        var (file, decide, penalty, _) = Of(remedy);
        var story = Delivered(penalty)
            .Then(file, "2024-10-21")
            .Resolved(decide, "2024-11-05", RemedyOutcome.Annulled)
            .Until("2025-06-01T00:00Z");

        Assert.Equal((CaseStatus.Annulled, Day("2024-11-05")), (story.Case.Status, story.Case.EndedOn));
        Assert.Null(story.Case.Penalty);
        Assert.Equal(CaseOutcome.NoViolation, CaseOutcome.Of(story.Case));
        Assert.Equal("move-out-of-order", story.Refuse(CaseMove.Served, "2025-01-10")?.Code);
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void The_last_day_is_in_time_and_the_next_is_not(Remedy remedy)
    {
        var (file, _, penalty, _) = Of(remedy);
        var story = Delivered(penalty);
        var why = story.Refuse(file, "2024-10-22");

        Assert.Null(story.Refuse(file, "2024-10-21"));
        Assert.Equal(("remedy-too-late", "/data/on"), (why?.Code, why?.Pointer));
        Assert.Contains("2024-10-21", why?.Detail.En, StringComparison.Ordinal);
        Assert.Contains("PP 79/2021", why?.Detail.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Against_a_dishonourable_dismissal_one_appeals() =>
        Assert.Null(Delivered(CaseStory.Dishonour).Refuse(CaseMove.AppealFiled, "2024-10-21"));

    [Theory]
    [InlineData("2025-03-03", Remedy.Objection, "2025-06-30", null)] // a year without holidays
    [InlineData("2025-03-03", Remedy.Appeal, "2025-06-30", null)]
    [InlineData("2024-12-16", Remedy.Objection, "2025-06-30", null)] // the period ends in one
    [InlineData("2024-12-16", Remedy.Appeal, "2025-06-30", null)]
    [InlineData("2024-12-09", Remedy.Objection, "2025-01-02", "remedy-too-late")] // its last day is 31 December
    [InlineData("2024-12-09", Remedy.Appeal, "2025-01-02", "remedy-too-late")]
    public void It_is_too_late_only_where_the_holidays_are_known(
        string delivered,
        Remedy remedy,
        string filed,
        string? code
    )
    {
        var (file, _, penalty, _) = Of(remedy);

        Assert.Equal(code, Delivered(penalty, delivered).Refuse(file, filed)?.Code);
    }

    [Theory]
    [InlineData(Remedy.Objection)]
    [InlineData(Remedy.Appeal)]
    public void There_is_one_against_a_decision(Remedy remedy)
    {
        var (file, decide, penalty, _) = Of(remedy);
        var story = Delivered(penalty).Then(file, "2024-10-02");
        Assert.Equal("remedy-filed-already", story.Refuse(file, "2024-10-03")?.Code);

        story.Resolved(decide, "2024-10-04", RemedyOutcome.Upheld);

        Assert.Equal("remedy-filed-already", story.Refuse(file, "2024-10-07")?.Code);
    }

    [Fact]
    public void A_dismissal_that_an_objection_led_to_is_final()
    {
        var story = Delivered(CaseStory.Severe)
            .Then(CaseMove.ObjectionFiled, "2024-10-02")
            .Resolved(CaseMove.ObjectionDecided, "2024-10-04", RemedyOutcome.Changed, CaseStory.Dismissal);

        Assert.Equal("remedy-filed-already", story.Refuse(CaseMove.AppealFiled, "2024-10-07")?.Code);
    }

    [Theory]
    [InlineData(CaseMove.AppealFiled, CaseStory.Severe)]
    [InlineData(CaseMove.ObjectionFiled, CaseStory.Dismissal)]
    [InlineData(CaseMove.ObjectionFiled, CaseStory.Dishonour)]
    public void Each_penalty_has_its_own_remedy(CaseMove file, string penalty) =>
        Assert.Equal("remedy-not-open", Delivered(penalty).Refuse(file, "2024-10-02")?.Code);

    [Theory]
    [InlineData(CaseMove.ObjectionFiled)]
    [InlineData(CaseMove.AppealFiled)]
    public void A_moral_statement_has_none(CaseMove file) =>
        Assert.Equal(
            "remedy-not-open",
            CaseStory.Delivered("2024-10-01", "moral-closed", Pilkada("2024-09-21")).Refuse(file, "2024-10-02")?.Code
        );

    [Fact]
    public void An_objection_is_not_answered_as_an_appeal()
    {
        var story = Delivered(CaseStory.Severe).Then(CaseMove.ObjectionFiled, "2024-10-02");
        var upheld = new CaseEvent.RemedyDecided(
            CaseMove.AppealDecided,
            CaseStory.Step("2024-10-03"),
            RemedyOutcome.Upheld,
            Penalty: null
        );

        Assert.Equal("remedy-not-filed", story.Refuse(CaseMove.AppealAnswered, "2024-10-03")?.Code);
        Assert.Equal("remedy-not-filed", story.Refuse(upheld)?.Code);
    }

    [Theory]
    [InlineData(null, "field-missing")]
    [InlineData("no-such-penalty", "penalty-unknown")]
    [InlineData("moral-open", "penalty-other-category")]
    [InlineData("pppk-reprimand", "penalty-other-employment")]
    [InlineData(CaseStory.Dishonour, "penalty-too-severe")]
    public void The_penalty_that_takes_its_place_is_one_that_could_be_imposed(string? penalty, string code)
    {
        var why = Delivered(CaseStory.Severe)
            .Then(CaseMove.ObjectionFiled, "2024-10-02")
            .Refuse(
                new CaseEvent.RemedyDecided(
                    CaseMove.ObjectionDecided,
                    CaseStory.Step("2024-10-03"),
                    RemedyOutcome.Changed,
                    CaseStory.Penalty(penalty)
                )
            );

        Assert.Equal((code, "/data/penalty"), (why?.Code, why?.Pointer));
    }

    private static (CaseMove File, CaseMove Decide, string Penalty, string Other) Of(Remedy remedy) =>
        remedy == Remedy.Objection
            ? (CaseMove.ObjectionFiled, CaseMove.ObjectionDecided, CaseStory.Severe, "relieved-of-post-12-months")
            : (CaseMove.AppealFiled, CaseMove.AppealDecided, CaseStory.Dismissal, CaseStory.Severe);

    private static CaseStory Delivered(string penalty, string on = "2024-10-01") =>
        CaseStory.Delivered(on, penalty, penalty == CaseStory.Dishonour ? Pilkada() with { Act = Membership } : null);
}
