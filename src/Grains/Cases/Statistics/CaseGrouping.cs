using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains.Cases.Statistics;

/// <summary>What case statistics may be grouped by.</summary>
public static class CaseGrouping
{
    private const string Unknown = "unknown";

    private static readonly Dictionary<string, Func<CaseLine, AgencyList, string>> Groupings = new(
        StringComparer.Ordinal
    )
    {
        ["act"] = (line, _) => line.Report.Act.Value,
        ["category"] = (line, _) =>
            line.Classification.Category is { } category ? CaseWire.Category[category] : "unclassified",
        ["stage"] = (line, _) => line.Classification.IsAfterFixing ? "afterFixing" : "beforeFixing",
        ["status"] = (line, _) => CaseWire.Status[line.Status],
        ["rank"] = (line, _) => line.Rank is { } rank ? CaseWire.Rank[rank] : Unknown,
        ["province"] = (line, agencies) => agencies.Find(line.Agency)?.Province ?? Unknown,
        ["month"] = (line, _) => line.ReceivedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ["penalty"] = (line, _) => line.Penalty?.Id.Value ?? "none",
    };

    /// <summary>The names, for messages.</summary>
    public static string All => string.Join(", ", Groupings.Keys);

    /// <summary>The group of a line by a grouping; null if there is no such grouping.</summary>
    public static Func<CaseLine, AgencyList, string>? Find(string name) => Groupings.GetValueOrDefault(name);

    /// <summary>How much lines, none of them merged, count in a unit; null if there is no such unit.</summary>
    public static Func<IEnumerable<CaseLine>, int>? Unit(string name) =>
        name switch
        {
            "case" => lines => lines.Count(),
            "report" => lines => lines.Sum(line => line.Reports),
            "person" => Persons,
            _ => null,
        };

    /// <summary>How many persons the cases are about.</summary>
    public static int Persons(IEnumerable<CaseLine> lines) =>
        lines
            .Where(line => line.Status != CaseStatus.Merged)
            .Select(line => CasePerson.Of(line.Person, line.Agency))
            .Distinct()
            .Count();
}
