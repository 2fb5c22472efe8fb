using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Elections;

/// <summary>Reads the days the candidates of an election's contests were fixed.</summary>
internal static class CandidatesFixedReader
{
    /// <summary>Reads the list.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message names line and field.</exception>
    public static IReadOnlyList<CandidatesFixed> Read(FactNode list, DateOnly votingDay)
    {
        var seen = new HashSet<(string, string?)>();
        var fixings = new List<CandidatesFixed>();
        foreach (var item in list.Items())
        {
            var fixing = ReadOne(item, votingDay);
            fixings.Add(
                seen.Add((fixing.Contest, fixing.Region))
                    ? fixing
                    : throw item.Fault($"'{fixing.Contest}' is fixed twice in {fixing.Region ?? "the nation"}")
            );
        }

        var regional = fixings.Find(fixing => !seen.Contains((fixing.Contest, null)));
        return regional is null ? fixings : throw list.Fault($"'{regional.Contest}' has no day without a region");
    }

    private static CandidatesFixed ReadOne(FactNode item, DateOnly votingDay)
    {
        var day = item.Get("date").Day();
        return day > votingDay
            ? throw item.Get("date").Fault($"{day:yyyy-MM-dd} lies after the voting day {votingDay:yyyy-MM-dd}")
            : new CandidatesFixed(item.Get("contest").Slug(), ReadRegion(item.Find("region")), day, item.Source());
    }

    private static string? ReadRegion(FactNode? region) =>
        region is not { } node ? null
        : AgencyId.TryParse(node.Text(), out var code) && !code.IsCentral ? code.Value
        : throw node.Fault($"'{node.Text()}' is not a region: expected PP or PP.KK");
}
