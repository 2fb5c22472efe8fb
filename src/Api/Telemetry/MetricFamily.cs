using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Netralitas.Api.Telemetry;

/// <summary>One instrument's series as Prometheus knows them.</summary>
internal sealed class MetricFamily
{
    // For instruments that advise no bounds of their own. Seconds: from a fast commit to a slow page.
    private static readonly double[] UsualSeconds =
    [
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
    ];

    // Anything else, milliseconds and bytes among it: as OpenTelemetry has them, so that both ways of export agree.
    private static readonly double[] UsualBounds =
    [
        0,
        5,
        10,
        25,
        50,
        75,
        100,
        250,
        500,
        750,
        1000,
        2500,
        5000,
        7500,
        10000,
    ];

    private readonly string name;
    private readonly string help;
    private readonly string type;
    private readonly int seriesMax;
    private readonly bool isSet;
    private readonly double[] bounds;
    private readonly Lock gate = new();
    private readonly Dictionary<int, List<MetricSeries>> series = [];
    private int count;

    // A histogram's last value is no count.
    private int ValuesCounted => type == "histogram" ? bounds.Length + 1 : 1;

    public MetricFamily(Instrument instrument, int seriesMax)
    {
        this.seriesMax = seriesMax;
        var kind = instrument.GetType().Name;
        type =
            kind.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : kind.StartsWith("Counter", StringComparison.Ordinal) ? "counter"
            : kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter"
            : "gauge";
        isSet =
            kind.StartsWith("Observable", StringComparison.Ordinal)
            || kind.StartsWith("Gauge", StringComparison.Ordinal);
        name = NameOf(instrument.Name) + Unit(instrument.Unit) + (type == "counter" ? "_total" : "");
        bounds = AdvisedBounds(instrument) ?? (instrument.Unit == "s" ? UsualSeconds : UsualBounds);
        help = (instrument.Description ?? instrument.Name).ReplaceLineEndings(" ");
    }

    /// <summary>A name as Prometheus allows it.</summary>
    public static string NameOf(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (gate)
        {
            if (Find(tags) is not { } found)
            {
                return;
            }

            var values = found.Values;
            if (type != "histogram")
            {
                values[0] = isSet ? value : values[0] + value;
                return;
            }

            // Buckets, then the sum; the last bucket has no bound.
            values[^1] += value;
            var bucket = Array.FindIndex(bounds, bound => value <= bound);
            values[bucket < 0 ? bounds.Length : bucket]++;
        }
    }

    /// <summary>The sum of all series; of a histogram the number of measurements.</summary>
    public double Total()
    {
        lock (gate)
        {
            return series.Values.SelectMany(list => list).Sum(each => each.Values.Take(ValuesCounted).Sum());
        }
    }

    /// <summary>The bound that a share of all measurements does not exceed; null without any, or if it is over the last bound.</summary>
    public double? BoundOf(double share)
    {
        var left = share * Total();
        lock (gate)
        {
            for (var bucket = 0; left > 0 && bucket < bounds.Length; bucket++)
            {
                left -= series.Values.SelectMany(list => list).Sum(each => each.Values[bucket]);
                if (left <= 0)
                {
                    return bounds[bucket];
                }
            }
        }

        return null;
    }

    public void Write(StringBuilder text)
    {
        lock (gate)
        {
            if (count == 0)
            {
                return;
            }

            text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
            foreach (
                var each in series.Values.SelectMany(list => list).OrderBy(each => each.Labels, StringComparer.Ordinal)
            )
            {
                if (type == "histogram")
                {
                    WriteHistogram(text, each.Labels, each.Values);
                }
                else
                {
                    Line(text, name, each.Labels, each.Values[0]);
                }
            }
        }
    }

    // Null once there are as many series as may be: a tag that never repeats must not fill the memory.
    private MetricSeries? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var hash = MetricSeries.HashOf(tags);
        var candidates = series.GetValueOrDefault(hash);
        foreach (var candidate in candidates ?? [])
        {
            if (candidate.Has(tags))
            {
                return candidate;
            }
        }

        if (count >= seriesMax)
        {
            return null;
        }

        count++;
        series[hash] = candidates ??= [];
        candidates.Add(new MetricSeries(tags, type == "histogram" ? bounds.Length + 2 : 1));
        return candidates[^1];
    }

    private void WriteHistogram(StringBuilder text, string labels, double[] values)
    {
        var comma = labels.Length == 0 ? "" : ",";
        var total = 0.0;
        for (var bucket = 0; bucket <= bounds.Length; bucket++)
        {
            total += values[bucket];
            var bound = bucket < bounds.Length ? bounds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, name + "_bucket", $"{labels}{comma}le=\"{bound}\"", total);
        }

        Line(text, name + "_sum", labels, values[^1]);
        Line(text, name + "_count", labels, total);
    }

    private static double[]? AdvisedBounds(Instrument instrument) =>
        instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
            Histogram<long> { Advice.HistogramBucketBoundaries: { } advised } =>
            [
                .. advised.Select(bound => (double)bound),
            ],
            Histogram<int> { Advice.HistogramBucketBoundaries: { } advised } =>
            [
                .. advised.Select(bound => (double)bound),
            ],
            _ => null,
        };

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Unit(string? unit) =>
        unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
}
