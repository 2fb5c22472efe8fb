using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Netralitas.Api.Telemetry;

/// <summary>One instrument's series as Prometheus knows them.</summary>
internal sealed class MetricFamily
{
    // Seconds, from a fast commit to a slow page; also used for counts, where the first bounds are coarse.
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly string name;
    private readonly string help;
    private readonly string type;
    private readonly int seriesMax;
    private readonly bool isSet;
    private readonly SortedDictionary<string, double[]> series = new(StringComparer.Ordinal);

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
        help = (instrument.Description ?? instrument.Name).ReplaceLineEndings(" ");
    }

    /// <summary>A name as Prometheus allows it.</summary>
    public static string NameOf(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));

    public void Record(string labels, double value)
    {
        if (!series.TryGetValue(labels, out var values))
        {
            if (series.Count >= seriesMax)
            {
                return;
            }

            series[labels] = values = new double[type == "histogram" ? Bounds.Length + 2 : 1];
        }

        if (type != "histogram")
        {
            values[0] = isSet ? value : values[0] + value;
            return;
        }

        // Buckets, then the sum; the last bucket has no bound.
        values[^1] += value;
        var bucket = Array.FindIndex(Bounds, bound => value <= bound);
        values[bucket < 0 ? Bounds.Length : bucket]++;
    }

    public void Write(StringBuilder text)
    {
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        foreach (var (labels, values) in series)
        {
            if (type == "histogram")
            {
                WriteHistogram(text, labels, values);
            }
            else
            {
                Line(text, name, labels, values[0]);
            }
        }
    }

    private void WriteHistogram(StringBuilder text, string labels, double[] values)
    {
        var comma = labels.Length == 0 ? "" : ",";
        var count = 0.0;
        for (var bucket = 0; bucket <= Bounds.Length; bucket++)
        {
            count += values[bucket];
            var bound = bucket < Bounds.Length ? Bounds[bucket].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, name + "_bucket", $"{labels}{comma}le=\"{bound}\"", count);
        }

        Line(text, name + "_sum", labels, values[^1]);
        Line(text, name + "_count", labels, count);
    }

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
            "By" => "_bytes",
            _ => "",
        };
}
