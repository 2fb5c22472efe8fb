using Netralitas.Domain.Completion;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Agencies;

/// <summary>The orders in which agencies can be listed; a leading minus turns one round. Ties go by id.</summary>
public static class AgencyOrder
{
    private static readonly Dictionary<string, Comparison<AgencyStanding>> Known = new(StringComparer.Ordinal)
    {
        ["id"] = static (_, _) => 0,
        ["name"] = static (a, b) => string.Compare(a.Row.Name, b.Row.Name, StringComparison.OrdinalIgnoreCase),
        ["status"] = static (a, b) => a.Status.CompareTo(b.Status),
        ["roll"] = static (a, b) => (a.Row.Roll?.Asn ?? -1).CompareTo(b.Row.Roll?.Asn ?? -1),
        ["spoken"] = static (a, b) => (a.Figures?.Spoken.Asn ?? 0).CompareTo(b.Figures?.Spoken.Asn ?? 0),
        ["signed"] = static (a, b) => (a.Figures?.Signed.Asn ?? 0).CompareTo(b.Figures?.Signed.Asn ?? 0),
        ["gap"] = static (a, b) => Gap(a).CompareTo(Gap(b)),
        ["completion"] = static (a, b) => Completion(a).CompareTo(Completion(b)),
    };

    /// <summary>The orders there are, for messages.</summary>
    public static string All => string.Join(", ", Known.Keys);

    /// <summary>The order of a word; null if there is none.</summary>
    public static Comparison<AgencyStanding>? Find(string word)
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
                : string.CompareOrdinal(a.Row.Id.Value, b.Row.Id.Value);
    }

    /// <summary>Civil servants on the roll who have not spoken; -1 while the roll is unknown.</summary>
    public static int Gap(AgencyStanding standing) =>
        standing.Row.Roll is { } roll ? Math.Max(0, roll.Asn - (standing.Figures?.Spoken.Asn ?? 0)) : -1;

    // An unknown roll comes before the least complete one: it is the larger gap.
    private static double Completion(AgencyStanding standing) =>
        CompletionRules.Share(standing.Figures?.Spoken ?? default, standing.Row.Roll) ?? -1;
}
