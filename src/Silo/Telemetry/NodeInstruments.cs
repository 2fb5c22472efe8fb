using Netralitas.Grains.Nodes;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Netralitas.Silo.Telemetry;

/// <summary>What one meter's instruments told, collected whenever somebody asks.</summary>
internal sealed class NodeInstruments : INodeInstruments, IDisposable
{
    private readonly Lock gate = new();
    private readonly Totals totals = new();
    private readonly BaseExportingMetricReader reader;
    private readonly MeterProvider provider;

    /// <summary>Starts listening to a meter.</summary>
    public NodeInstruments(string meter)
    {
        reader = new BaseExportingMetricReader(totals);
        provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter).AddReader(reader).Build();
    }

    /// <inheritdoc />
    public double? TotalOf(string instrument) => Find(instrument)?.Total;

    /// <inheritdoc />
    public double? BoundOf(string instrument, double share)
    {
        var (total, buckets) = Find(instrument) ?? default;
        var left = share * total;
        foreach (var (bound, count) in buckets ?? [])
        {
            left -= count;
            if (count > 0 && left <= 0)
            {
                return double.IsFinite(bound) ? bound : null;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose() => provider.Dispose();

    private (double Total, SortedList<double, long> Buckets)? Find(string instrument)
    {
        lock (gate)
        {
            reader.Collect();
            return totals.Of.TryGetValue(instrument, out var found) ? found : null;
        }
    }

    private sealed class Totals : BaseExporter<Metric>
    {
        public Dictionary<string, (double Total, SortedList<double, long> Buckets)> Of { get; } =
            new(StringComparer.Ordinal);

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                var total = 0.0;
                var buckets = new SortedList<double, long>();
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    total += CountOf(metric.MetricType, point, buckets);
                }

                Of[metric.Name] = (total, buckets);
            }

            return ExportResult.Success;
        }

        // The point of a histogram is the number of its measurements, which it has by bucket too.
        private static double CountOf(MetricType type, MetricPoint point, SortedList<double, long> buckets)
        {
            if (type != MetricType.Histogram)
            {
                return type.IsDouble() ? point.GetSumDouble() : point.GetSumLong();
            }

            foreach (var bucket in point.GetHistogramBuckets())
            {
                buckets[bucket.ExplicitBound] = buckets.GetValueOrDefault(bucket.ExplicitBound) + bucket.BucketCount;
            }

            return point.GetHistogramCount();
        }
    }
}
