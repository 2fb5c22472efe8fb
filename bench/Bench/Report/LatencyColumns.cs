using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Report;

/// <summary>The four columns by which every table tells latencies.</summary>
internal static class LatencyColumns
{
    /// <summary>Their names.</summary>
    /// <param name="of">Whose latencies, if a table has more than one's; with a blank at its end.</param>
    public static IReadOnlyList<string> Headings(string of = "") =>
        [$"{of}p50 ms", $"{of}p95 ms", $"{of}p99 ms", $"{of}max ms"];

    /// <summary>The figures of one measurement.</summary>
    public static IReadOnlyList<string> Of(Latencies latencies) => Of([latencies]);

    /// <summary>Of several rounds the median of each figure.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<Latencies> rounds) =>
        [
            Median(rounds, round => round.P50Ms),
            Median(rounds, round => round.P95Ms),
            Median(rounds, round => round.P99Ms),
            Median(rounds, round => round.MaxMs),
        ];

    private static string Median(IReadOnlyCollection<Latencies> rounds, Func<Latencies, double> figure) =>
        Figure.Duration(new Series(rounds.Select(figure)).Median);
}
