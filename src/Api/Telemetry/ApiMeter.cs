using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Netralitas.Api.Telemetry;

/// <summary>The edge's own instruments and spans.</summary>
public static class ApiMeter
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Netralitas.Api";

    /// <summary>The meter.</summary>
    public static Meter Instance { get; } = new(Name);

    /// <summary>The source of spans.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
