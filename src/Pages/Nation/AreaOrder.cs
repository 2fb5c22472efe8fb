namespace Netralitas.Pages.Nation;

/// <summary>The orders of the table of provinces; a leading minus turns one round. Ties go by code.</summary>
public static class AreaOrder
{
    /// <summary>The order if none is asked for.</summary>
    public const string Default = "code";

    /// <summary>The least complete first: by complete agencies, then by how many have spoken.</summary>
    public const string LeastComplete = "complete";

    private static readonly Dictionary<string, Comparison<AreaFigures>> Known = new(StringComparer.Ordinal)
    {
        [Default] = static (a, b) => string.CompareOrdinal(a.Code, b.Code),
        ["name"] = static (a, b) => string.CompareOrdinal(a.Name, b.Name),
        ["agencies"] = static (a, b) => a.Agencies.CompareTo(b.Agencies),
        ["reported"] = By(NationMeasure.Reported),
        ["verified"] = By(NationMeasure.Verified),
        [LeastComplete] = static (a, b) =>
            By(NationMeasure.Complete)(a, b) is not 0 and var difference ? difference : By(NationMeasure.Spoken)(a, b),
        ["roll"] = static (a, b) => a.Sum.Roll.Asn.CompareTo(b.Sum.Roll.Asn),
        ["spoken"] = By(NationMeasure.Spoken),
        ["signed"] = By(NationMeasure.Signed),
        ["overdue"] = static (a, b) => a.Sum.Overdue.CompareTo(b.Sum.Overdue),
    };

    /// <summary>The words of the orders, for messages.</summary>
    public static string All => string.Join(", ", Known.Keys);

    /// <summary>Whether there is such an order.</summary>
    public static bool IsKnown(string word) => Known.ContainsKey(word.StartsWith('-') ? word[1..] : word);

    /// <summary>The provinces in an order that there is.</summary>
    public static IReadOnlyList<AreaFigures> Sort(IEnumerable<AreaFigures> areas, string word)
    {
        var turn = word.StartsWith('-') ? -1 : 1;
        var order = Known[turn < 0 ? word[1..] : word];
        var sorted = areas.ToList();
        sorted.Sort(
            (a, b) =>
                order(a, b) is not 0 and var difference ? turn * difference : string.CompareOrdinal(a.Code, b.Code)
        );
        return sorted;
    }

    // An unknown share comes before the least one: it is the larger gap.
    private static Comparison<AreaFigures> By(NationMeasure measure) =>
        (a, b) => (a.Share(measure) ?? -1).CompareTo(b.Share(measure) ?? -1);
}
