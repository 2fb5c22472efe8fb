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
}
