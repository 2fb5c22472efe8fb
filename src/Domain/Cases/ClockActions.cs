using Netralitas.Domain.Clocks;

namespace Netralitas.Domain.Cases;

/// <summary>The move that each step of a clock's ladder is recorded as.</summary>
public static class ClockActions
{
    /// <summary>The move of an action.</summary>
    public static CaseMove MoveOf(ClockAction action) =>
        action switch
        {
            ClockAction.Overdue => CaseMove.Overdue,
            ClockAction.Reminder => CaseMove.Reminded,
            ClockAction.Escalation => CaseMove.Escalated,
            ClockAction.BlockProposal => CaseMove.BlockProposed,
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "no such action"),
        };

    /// <summary>The action of a move that a clock makes.</summary>
    public static ClockAction Of(CaseMove move) =>
        move switch
        {
            CaseMove.Overdue => ClockAction.Overdue,
            CaseMove.Reminded => ClockAction.Reminder,
            CaseMove.Escalated => ClockAction.Escalation,
            CaseMove.BlockProposed => ClockAction.BlockProposal,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, "no clock makes this move"),
        };
}
