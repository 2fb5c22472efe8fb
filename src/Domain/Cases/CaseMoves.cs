namespace Netralitas.Domain.Cases;

/// <summary>Who makes which moves.</summary>
public static class CaseMoves
{
    /// <summary>Whether institutions and operators may say it; the rest follows from what they say, or from time.</summary>
    public static bool IsSaid(CaseMove move) =>
        move
            is not (
                CaseMove.HandedOver
                or CaseMove.EnteredIntoForce
                or CaseMove.Overdue
                or CaseMove.Reminded
                or CaseMove.Escalated
                or CaseMove.BlockProposed
                or CaseMove.MergeProposed
                or CaseMove.ReportsJoined
                or CaseMove.Merged
                or CaseMove.RetentionEnded
                or CaseMove.Erased
            );

    /// <summary>Whether an operator may make it: what is said but the report, and the erasure that the end of a period proposes.</summary>
    public static bool IsOperators(CaseMove move) =>
        move is CaseMove.Erased || (move is not CaseMove.Reported && IsSaid(move));
}
