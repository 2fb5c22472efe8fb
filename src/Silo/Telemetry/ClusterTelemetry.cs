using Netralitas.Api.Telemetry;
using Netralitas.Grains.Agencies;

namespace Netralitas.Silo.Telemetry;

/// <summary>What a process of the cluster shows beyond what every node does.</summary>
internal static class ClusterTelemetry
{
    /// <summary>Names of meters and trace sources.</summary>
    public static TelemetryNames Names { get; } =
        TelemetryNames.Node.And(
            [ClusterMeter.Name, SnapshotMeter.Name, "Microsoft.Orleans"],
            ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Storage"]
        );
}
