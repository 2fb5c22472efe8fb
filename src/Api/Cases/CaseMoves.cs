using Netralitas.Domain.Cases;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>Which operators make which moves: persons' data are the privacy officer's, the procedure the case officer's.</summary>
internal static class CaseMoves
{
    /// <summary>The words of the moves operators make, for messages.</summary>
    public static string All { get; } =
        string.Join(
            ", ",
            Enum.GetValues<CaseMove>().Where(move => RoleFor(move) is not null).Select(move => CaseWire.Move[move])
        );

    /// <summary>The role that makes a move; null if no operator does.</summary>
    public static OperatorRole? RoleFor(CaseMove move) =>
        move switch
        {
            CaseMove.Corrected or CaseMove.HoldPlaced or CaseMove.HoldLifted or CaseMove.Erased =>
                OperatorRole.PrivacyOfficer,
            CaseMove.Reported => null,
            _ => CaseEventTypes.IsSaid(move) ? OperatorRole.CaseOfficer : null,
        };
}
