using Netralitas.Actors.Codec.Cases;
using Netralitas.Api.Security;
using Netralitas.Domain.Cases;

namespace Netralitas.Api.Cases;

/// <summary>Which moves which operators make: persons' data are the privacy officer's, the procedure the case officer's.</summary>
internal static class CaseMoves
{
    public static bool MayMake(Caller caller, CaseMove move) =>
        IsPrivacy(move)
            ? caller.Role == OperatorRole.PrivacyOfficer
            : caller.Role == OperatorRole.CaseOfficer && CaseEventTypes.IsSaid(move) && move != CaseMove.Reported;

    private static bool IsPrivacy(CaseMove move) =>
        move is CaseMove.Corrected or CaseMove.HoldPlaced or CaseMove.HoldLifted or CaseMove.Erased;
}
