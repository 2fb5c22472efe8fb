using System.Diagnostics.Metrics;
using Netralitas.Silo.Clustering;

namespace Netralitas.Silo.Telemetry;

/// <summary>Shows how large the cluster is as this process sees it.</summary>
public sealed class ClusterMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Cluster";

    private readonly Meter meter = new(Name);

    /// <summary>Shows <paramref name="view"/>.</summary>
    public ClusterMeter(IClusterView view)
    {
        if (view.IsMember)
        {
            meter.CreateObservableGauge(
                "netralitas.cluster.silos",
                () => view.Count,
                "{silo}",
                "Active silos as this silo sees them."
            );
        }
        else
        {
            meter.CreateObservableGauge(
                "netralitas.cluster.gateways",
                () => view.Count,
                "{silo}",
                "Silos this edge is connected to; connections are made when they are needed."
            );
        }
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
