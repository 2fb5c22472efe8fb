using Netralitas.Bench.Rounds;

namespace Netralitas.Bench.Report;

/// <summary>The table of a section that compares rates.</summary>
internal static class LoadTable
{
    /// <summary>Its text.</summary>
    public static string Of(IReadOnlyDictionary<Entry, EntryResult> results)
    {
        var comparisons = results.Keys.SelectMany(entry => entry.Compared.Keys).Distinct().Order().ToList();
        var table = new TextTable([
            "",
            "pledges/s",
            "min–max",
            .. comparisons.Select(HeadingOf),
            .. LatencyColumns.Headings(),
            "CPU s/M",
            "db CPU s/M",
            "RSS MiB",
            "bytes/pledge",
        ]);
        foreach (var (entry, result) in results)
        {
            var rates = SeriesOf(result, round => round.Load.Rate);
            table.Add([
                entry.Name,
                Figure.Rate(rates.Median),
                Figure.Range(rates),
                .. comparisons.Select(Ratio),
                .. LatencyColumns.Of([.. result.Measurements.Select(round => round.Load.Latencies)]),
                Figure.Duration(SeriesOf(result, round => round.ServerCpuPerMillion).Median),
                Figure.Duration(SeriesOf(result, round => round.DatabaseCpuPerMillion ?? double.NaN).Median),
                Figure.Mebibytes(result.PeakMemoryBytes),
                Figure.Bytes(result.BytesPerPledge),
            ]);

            string Ratio(Comparison comparison)
            {
                double? ratio = entry.Compared.TryGetValue(comparison, out var other)
                    ? RatioOf(result, results[other])
                    : null;
                return comparison == Comparison.Peer ? Figure.Times(ratio) : Figure.Share(ratio);
            }
        }

        return table.ToString();
    }

    private static string HeadingOf(Comparison comparison) =>
        comparison switch
        {
            Comparison.Http => "of HTTP",
            Comparison.Parse => "of parse",
            Comparison.Store => "of store",
            Comparison.Silo => "of silo",
            Comparison.Peer => "of peer",
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "no such comparison"),
        };

    // Of the same round: what slowed one of them down slowed the other down too.
    private static double RatioOf(EntryResult one, EntryResult other) =>
        new Series(
            one.Measurements.Zip(other.Measurements, (mine, theirs) => mine.Load.Rate / theirs.Load.Rate)
        ).Median;

    private static Series SeriesOf(EntryResult result, Func<Measurement, double> figure) =>
        new(result.Measurements.Select(figure));
}
