using System.Diagnostics.Metrics;

namespace Netralitas.Grains.Nation;

/// <summary>
/// Measures how far the list of agencies is behind the log. Under load some line always is, by milliseconds; a wait ends when
/// its agency has answered, however many more records there are by then.
/// </summary>
public sealed class AgencyLag : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Agencies";

    private readonly Meter meter = new(Name);

    /// <summary>Measures a projection.</summary>
    public AgencyLag(AgencyProjection agencies)
    {
        meter.CreateObservableGauge(
            "netralitas.agencies.lag",
            () => agencies.Longest.TotalSeconds,
            "s",
            "How long the agency that waits longest has been missing a record in this node's list; 0 if none is."
        );
        meter.CreateObservableGauge(
            "netralitas.agencies.behind",
            () => agencies.Behind,
            "{agency}",
            "Agencies whose line in this node's list misses a record of the log."
        );
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
