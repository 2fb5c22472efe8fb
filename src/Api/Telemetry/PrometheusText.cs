using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Netralitas.Api.Telemetry;

/// <summary>
/// Collects the product's instruments and writes them in the Prometheus text format 0.0.4. Counters are sums,
/// histograms have fixed bounds, gauges are read when asked. The number of series per instrument is bounded.
/// </summary>
public sealed class PrometheusText : IDisposable
{
    /// <summary>The media type of the format.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private const int SeriesMax = 200;

    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        ApiMeter.Name,
        "Netralitas.EventLog",
        "Microsoft.AspNetCore.Hosting",
        "System.Runtime",
    };

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    /// <summary>Starts collecting.</summary>
    public PrometheusText()
    {
        listener.InstrumentPublished = (instrument, active) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                active.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<byte>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<short>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<float>((i, value, tags, _) => Record(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        listener.Start();
    }

    /// <summary>Everything collected so far.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (gate)
        {
            foreach (var family in families.Values)
            {
                family.Write(text);
            }
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        lock (gate)
        {
            if (!families.TryGetValue(instrument.Name, out var family))
            {
                families[instrument.Name] = family = new MetricFamily(instrument, SeriesMax);
            }

            family.Record(labels, value);
        }
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? "" : ",")
                .Append(MetricFamily.NameOf(name))
                .Append("=\"")
                .Append(
                    Convert
                        .ToString(value, CultureInfo.InvariantCulture)
                        ?.Replace("\\", "\\\\", StringComparison.Ordinal)
                        .Replace("\"", "\\\"", StringComparison.Ordinal)
                        .Replace("\n", "\\n", StringComparison.Ordinal)
                )
                .Append('"');
        }

        return text.ToString();
    }
}
