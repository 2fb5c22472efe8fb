using Netralitas.Domain.Cases;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>Which operators make which moves: persons' data are the privacy officer's, the procedure the case officer's.</summary>
public static class CaseMoveRoles
{
    /// <summary>The role that makes a move; null if no operator does.</summary>
    public static OperatorRole? For(CaseMove move) =>
        move switch
        {
            CaseMove.Corrected or CaseMove.HoldPlaced or CaseMove.HoldLifted or CaseMove.Erased =>
                OperatorRole.PrivacyOfficer,
            _ => CaseMoves.IsOperators(move) ? OperatorRole.CaseOfficer : null,
        };

    /// <summary>Why a caller may not make a move that operators make; null if they may.</summary>
    public static Problem? Refuse(Caller caller, CaseMove move) =>
        For(move) is { } role && caller.Role != role ? RoleProblem.Of(role) : null;
}
