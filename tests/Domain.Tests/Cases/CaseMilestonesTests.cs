using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using static Netralitas.Domain.Tests.Cases.Alleged;

namespace Netralitas.Domain.Tests.Cases;

public sealed class CaseMilestonesTests
{
    private readonly CaseMilestones milestones = new();

    [Fact]
    public void What_was_not_reached_has_no_day()
    {
        Assert.Null(milestones[Milestone.Received]);
        Assert.Empty(milestones.Reached);
    }

    [Fact]
    public void Reached_again_the_last_day_told_counts()
    {
        milestones.Reach(Milestone.Blocked, Day("2024-10-02"));
        milestones.Reach(Milestone.Blocked, Day("2024-10-01"));

        Assert.Equal(Day("2024-10-01"), milestones[Milestone.Blocked]);
    }

    [Theory]
    [InlineData("2024-10-01", "2024-10-02", "2024-10-01")]
    [InlineData("2024-10-02", "2024-10-01", "2024-10-01")]
    public void Of_several_reports_the_earliest_counts(string first, string second, string expected)
    {
        milestones.Earliest(Milestone.Received, Day(first));
        milestones.Earliest(Milestone.Received, Day(second));

        Assert.Equal(Day(expected), milestones[Milestone.Received]);
    }

    [Fact]
    public void What_is_taken_back_was_never_reached()
    {
        milestones.Reach(Milestone.InForce, Day("2024-10-02"));
        milestones.Forget(Milestone.InForce);
        milestones.Forget(Milestone.Served);

        Assert.Null(milestones[Milestone.InForce]);
    }
}
