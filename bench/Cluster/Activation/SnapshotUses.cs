using System.Diagnostics.Metrics;
using Netralitas.Grains.Agencies;

namespace Netralitas.Cluster.Activation;

/// <summary>Hears from the product's own meter what agencies began with.</summary>
internal sealed class SnapshotUses : IDisposable
{
    private readonly MeterListener listener = new();
    private int used;
    private int none;

    /// <summary>Listens from here on.</summary>
    public SnapshotUses()
    {
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: SnapshotMeter.Name, Name: "netralitas.snapshot.reads" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, _, tags, _) =>
            {
                switch (tags[0].Value)
                {
                    case "used":
                        Interlocked.Increment(ref used);
                        break;
                    case "none":
                        Interlocked.Increment(ref none);
                        break;
                }
            }
        );
        listener.Start();
    }

    /// <summary>How many used their snapshot since.</summary>
    public int Used => Volatile.Read(ref used);

    /// <summary>How many had none.</summary>
    public int None => Volatile.Read(ref none);

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();
}
