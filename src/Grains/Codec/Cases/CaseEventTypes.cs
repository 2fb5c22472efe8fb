using Netralitas.Contracts;
using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>The CloudEvents types of cases: <c>id.netralitas.case.&lt;what-happened&gt;.v1</c>.</summary>
public static class CaseEventTypes
{
    /// <summary>The type of a move.</summary>
    public static string Of(CaseMove move) => EventTypes.OfCase(CaseWire.Move[move]);

    /// <summary>The move of a type; false if it is none of a case.</summary>
    public static bool TryParse(string type, out CaseMove move)
    {
        move = default;
        return type.StartsWith(EventTypes.CasePrefix, StringComparison.Ordinal)
            && type.EndsWith(EventTypes.CaseSuffix, StringComparison.Ordinal)
            && type.Length > EventTypes.CasePrefix.Length + EventTypes.CaseSuffix.Length
            && CaseWire.Move.TryParse(type[EventTypes.CasePrefix.Length..^EventTypes.CaseSuffix.Length], out move);
    }

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
}
