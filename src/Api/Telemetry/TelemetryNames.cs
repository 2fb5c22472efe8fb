using Netralitas.Grains.Cases;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Telemetry;

/// <summary>The meters and trace sources a node shows. A host that brings its own adds them.</summary>
/// <param name="Meters">Names of meters.</param>
/// <param name="Sources">Names of trace sources.</param>
public sealed record TelemetryNames(IReadOnlyList<string> Meters, IReadOnlyList<string> Sources)
{
    /// <summary>What every node has.</summary>
    public static TelemetryNames Node { get; } =
        new(
            [
                ApiMeter.Name,
                "Netralitas.EventLog",
                AgencyLag.Name,
                DueMeter.Name,
                "Microsoft.AspNetCore.Hosting",
                "Microsoft.AspNetCore.Server.Kestrel",
                "System.Runtime",
                "Npgsql",
            ],
            [ApiMeter.Name, "Netralitas.EventLog", "Microsoft.AspNetCore"]
        );

    /// <summary>These and more.</summary>
    public TelemetryNames And(IEnumerable<string> meters, IEnumerable<string> sources) =>
        new([.. Meters, .. meters], [.. Sources, .. sources]);
}
