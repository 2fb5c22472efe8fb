using Netralitas.Domain.Cases;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>Papers come late, but no step lies before the one it rests on.</summary>
public sealed class StepDayTests
{
    // Every step lies on a day of its own, so that it can be told which one counts.
    private static IEnumerable<(CaseMove Move, CaseStory Story, string Day)> Steps() =>
        [
            (CaseMove.VerifiedByTaskForce, CaseStory.Received("2024-10-01"), "2024-10-01"),
            (CaseMove.InformationRequested, CaseStory.Received("2024-10-01"), "2024-10-01"),
            (CaseMove.Assessed, CaseStory.Received("2024-10-01"), "2024-10-01"),
            (CaseMove.Assessed, CaseStory.Received("2024-10-01").Verified("2024-10-02"), "2024-10-02"),
            (CaseMove.Forwarded, Assessed(), "2024-10-03"),
            (CaseMove.Recommended, Assessed(), "2024-10-03"),
            (CaseMove.Recommended, Assessed().Then(MoveSamples.Of(CaseMove.Forwarded, "2024-10-04")), "2024-10-04"),
            (CaseMove.Closed, Assessed(), "2024-10-03"),
            (CaseMove.Closed, Assessed().Then(MoveSamples.Of(CaseMove.Forwarded, "2024-10-04")), "2024-10-04"),
            (CaseMove.Summoned, Recommended(), "2024-10-05"),
            (CaseMove.Examined, Recommended(), "2024-10-05"),
            (CaseMove.Examined, Recommended().Summoned(1, "2024-10-06"), "2024-10-06"),
            (CaseMove.Examined, Summoned(), "2024-10-08"),
            (CaseMove.Decided, Summoned().Absent("2024-10-09"), "2024-10-08"),
            (CaseMove.Decided, Recommended().Examined("2024-10-10"), "2024-10-10"),
            (
                CaseMove.Delivered,
                Recommended().Examined("2024-10-10").Decided("2024-10-11", "oral-reprimand"),
                "2024-10-11"
            ),
            (CaseMove.ObjectionFiled, Delivered(), "2024-10-14"),
            (CaseMove.ObjectionDecided, Delivered().Then(CaseMove.ObjectionFiled, "2024-10-15"), "2024-10-15"),
            (CaseMove.AppealFiled, Delivered(CaseStory.Dismissal), "2024-10-14"),
            (CaseMove.AppealAnswered, Appealed(), "2024-10-15"),
            (CaseMove.AppealDecided, Appealed(), "2024-10-15"),
            (CaseMove.AppealDecided, Appealed().Then(CaseMove.AppealAnswered, "2024-10-16"), "2024-10-16"),
            (CaseMove.Served, Delivered().Until("2024-11-20T00:00Z"), "2024-11-04"),
            (CaseMove.Closed, Delivered().Until("2024-11-20T00:00Z").Then(CaseMove.Served, "2024-11-05"), "2024-11-05"),
        ];

    [Fact]
    public void A_step_may_fall_on_the_day_it_rests_on_and_not_before() =>
        Assert.All(
            Steps(),
            step =>
            {
                var (move, story, day) = step;
                var early = CaseStory.Step(day) with { On = Alleged.Day(day).AddDays(-1) };
                var why = story.Refuse(MoveSamples.Of(move, early));

                Assert.Equal(("date-before-step", "/data/on"), (why?.Code, why?.Pointer));
                Assert.Contains($"({day})", why?.Detail.En, StringComparison.Ordinal);
                Assert.Contains($"({day})", why?.Detail.Id, StringComparison.Ordinal);
                Assert.Null(story.Refuse(MoveSamples.Of(move, day)));
            }
        );

    [Fact]
    public void A_block_lies_neither_before_the_recommendation_nor_before_the_period_to_follow_it_up_is_over()
    {
        var story = Recommended();

        Assert.Equal("date-before-step", story.Refuse(CaseMove.Blocked, "2024-10-04")?.Code);
        Assert.Equal("block-not-due", story.Refuse(CaseMove.Blocked, "2024-10-05")?.Code);
        Assert.Equal("block-not-due", story.Refuse(CaseMove.Blocked, "2024-10-15")?.Code);
        Assert.Null(story.Refuse(CaseMove.Blocked, "2024-10-16"));
    }

    [Fact]
    public void A_block_follows_the_unblock_before_it()
    {
        var proof = new CaseDocument("SK 1/2024", "https://example.go.id/sk-1", Sha256: null);
        var unblocked = CaseStory.Step("2024-10-19") with { Documents = [proof] };
        var story = Recommended().Then(CaseMove.Blocked, "2024-10-17");
        Assert.Equal(
            "date-before-step",
            story
                .Refuse(new CaseEvent.Plain(CaseMove.Unblocked, unblocked with { On = Alleged.Day("2024-10-16") }))
                ?.Code
        );

        story.Then(new CaseEvent.Plain(CaseMove.Unblocked, unblocked));

        Assert.Equal("date-before-step", story.Refuse(CaseMove.Blocked, "2024-10-18")?.Code);
        story.Then(CaseMove.Blocked, "2024-10-19");
        Assert.Equal([true, false, true], story.Case.Blocks.Select(block => block.IsBlocked));
        Assert.True(story.Case.IsBlocked);
    }

    [Fact]
    public void The_day_of_what_the_clock_does_is_the_clock_s_own() =>
        Assert.Null(Delivered().Refuse(CaseMove.EnteredIntoForce, "2024-01-01", CaseStep.System));

    private static CaseStory Assessed() =>
        CaseStory.Received("2024-10-01").Verified("2024-10-02").Assessed("2024-10-03");

    private static CaseStory Recommended() => Assessed().Recommended("2024-10-05");

    private static CaseStory Summoned() =>
        Recommended().Summoned(1, "2024-10-06").Absent("2024-10-07").Summoned(2, "2024-10-08");

    private static CaseStory Delivered(string penalty = CaseStory.Severe) =>
        Recommended().Examined("2024-10-10").Decided("2024-10-11", penalty).Then(CaseMove.Delivered, "2024-10-14");

    private static CaseStory Appealed() => Delivered(CaseStory.Dismissal).Then(CaseMove.AppealFiled, "2024-10-15");
}
