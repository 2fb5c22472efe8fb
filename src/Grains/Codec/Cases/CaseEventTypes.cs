using Netralitas.Domain.Cases;

namespace Netralitas.Grains.Codec.Cases;

/// <summary>The CloudEvents types of cases: <c>id.netralitas.case.&lt;what-happened&gt;.v1</c>.</summary>
public static class CaseEventTypes
{
    /// <summary>A record that only claims an act for its case, so that no other case punishes it.</summary>
    public const string ActClaimed = "id.netralitas.case.act-claimed.v1";

    private const string Prefix = "id.netralitas.case.";
    private const string Suffix = ".v1";

    /// <summary>The type of a move.</summary>
    public static string Of(CaseMove move) => $"{Prefix}{CaseWire.Move[move]}{Suffix}";

    /// <summary>The move of a type; false if it is none of a case.</summary>
    public static bool TryParse(string type, out CaseMove move)
    {
        move = default;
        return type.StartsWith(Prefix, StringComparison.Ordinal)
            && type.EndsWith(Suffix, StringComparison.Ordinal)
            && type.Length > Prefix.Length + Suffix.Length
            && CaseWire.Move.TryParse(type[Prefix.Length..^Suffix.Length], out move);
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
