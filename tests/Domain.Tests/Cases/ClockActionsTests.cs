using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Tests.Cases;

public sealed class ClockActionsTests
{
    [Theory]
    [InlineData(ClockAction.Overdue, CaseMove.Overdue)]
    [InlineData(ClockAction.Reminder, CaseMove.Reminded)]
    [InlineData(ClockAction.Escalation, CaseMove.Escalated)]
    [InlineData(ClockAction.BlockProposal, CaseMove.BlockProposed)]
    public void Each_step_of_a_ladder_is_a_move_and_back(ClockAction action, CaseMove move)
    {
        Assert.Equal(move, ClockActions.MoveOf(action));
        Assert.Equal(action, ClockActions.Of(move));
    }

    [Fact]
    public void No_other_move_is_made_by_a_clock()
    {
        var moves = Enum.GetValues<CaseMove>().Except(Enum.GetValues<ClockAction>().Select(ClockActions.MoveOf));

        Assert.All(moves, move => Assert.Throws<ArgumentOutOfRangeException>(() => ClockActions.Of(move)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClockActions.MoveOf((ClockAction)99));
    }
}
