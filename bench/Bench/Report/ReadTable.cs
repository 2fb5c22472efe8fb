using Netralitas.Bench.Rounds;

namespace Netralitas.Bench.Report;

/// <summary>The table of the section that reads the summary while batches come in.</summary>
internal static class ReadTable
{
    /// <summary>Its text.</summary>
    public static string Of(IReadOnlyDictionary<Entry, EntryResult> results)
    {
        var table = new TextTable(["", "pledges/s", "reads", .. LatencyColumns.Headings("read ")]);
        foreach (var (entry, result) in results)
        {
            table.Add([
                entry.Name,
                Figure.Rate(SeriesOf(result, round => round.Load.Rate).Median),
                Figure.Rate(result.Measurements.Sum(round => round.Reads!.Count)),
                .. LatencyColumns.Of([.. result.Measurements.Select(round => round.Reads!)]),
            ]);
        }

        return table.ToString();
    }

    private static Series SeriesOf(EntryResult result, Func<Measurement, double> figure) =>
        new(result.Measurements.Select(figure));
}
