using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ceremonies;

/// <summary>The orders in which ceremonies can be listed; a leading minus turns one round. Ties go by id.</summary>
public static class CeremonyOrder
{
    /// <summary>The order of a list whose reader does not say; the list has its lines in it.</summary>
    public const string Default = "id";

    private static readonly Dictionary<string, Comparison<CeremonyLine>> Known = new(StringComparer.Ordinal)
    {
        [Default] = static (_, _) => 0,
        ["date"] = static (a, b) => Nullable.Compare(a.Date?.Day, b.Date?.Day),
        ["status"] = static (a, b) => a.Status.CompareTo(b.Status),
        ["verdict"] = static (a, b) => Nullable.Compare(a.Verdict, b.Verdict),
        ["spoken"] = static (a, b) => a.Spoken.Asn.CompareTo(b.Spoken.Asn),
        ["signed"] = static (a, b) => a.Signed.Asn.CompareTo(b.Signed.Asn),
        ["reported"] = static (a, b) => Nullable.Compare(a.ReportedAt, b.ReportedAt),
    };

    /// <summary>The orders there are, for messages.</summary>
    public static string All => string.Join(", ", Known.Keys);

    /// <summary>The order of a word; null if there is none.</summary>
    public static Comparison<CeremonyLine>? Find(string word)
    {
        var turned = word.StartsWith('-');
        if (!Known.TryGetValue(turned ? word[1..] : word, out var order))
        {
            return null;
        }

        return (a, b) =>
            order(a, b) is not 0 and var difference
                ? turned
                    ? -difference
                    : difference
                : string.CompareOrdinal(a.Id.Value, b.Id.Value);
    }
}
