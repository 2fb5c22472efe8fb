using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Netralitas.Grains.Nodes;

namespace Netralitas.Api.Telemetry;

/// <summary>
/// Collects the product's instruments and writes them in the Prometheus text format 0.0.4. Counters are sums,
/// histograms have fixed bounds, gauges are read when asked. The number of series per instrument is bounded.
/// </summary>
public sealed class PrometheusText : INodeInstruments, IDisposable
{
    /// <summary>The media type of the format.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    private const int SeriesMax = 200;

    private readonly ConcurrentDictionary<string, MetricFamily> families = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();

    /// <summary>Starts collecting.</summary>
    public PrometheusText(TelemetryNames names)
    {
        var meters = names.Meters.ToHashSet(StringComparer.Ordinal);
        listener.InstrumentPublished = (instrument, active) =>
        {
            if (meters.Contains(instrument.Meter.Name))
            {
                // Another instrument of the same name, in a second node of one process, adds to the same family.
                var family = families.GetOrAdd(instrument.Name, _ => new MetricFamily(instrument, SeriesMax));
                active.EnableMeasurementEvents(instrument, family);
            }
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Record(state, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Record(state, value, tags));
        listener.Start();
    }

    /// <summary>Everything collected so far.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (_, family) in families.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            family.Write(text);
        }

        return text.ToString();
    }

    /// <summary>The sum of an instrument's series, of a histogram the number of measurements; null if it has told nothing.</summary>
    public double? TotalOf(string instrument) => families.GetValueOrDefault(instrument)?.Total();

    /// <summary>The bound of a histogram that a share of its measurements does not exceed; null if there is none.</summary>
    public double? BoundOf(string instrument, double share) => families.GetValueOrDefault(instrument)?.BoundOf(share);

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();

    private static void Record(object? state, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((MetricFamily)state!).Record(value, tags);
}
