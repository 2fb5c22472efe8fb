using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Load;

/// <summary>What was done in one measurement.</summary>
/// <param name="Pledges">Pledges whose acceptance was answered.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
/// <param name="Latencies">How long each request took.</param>
internal sealed record LoadResult(long Pledges, TimeSpan Elapsed, Latencies Latencies)
{
    /// <summary>Pledges a second.</summary>
    public double Rate => Pledges / Elapsed.TotalSeconds;
}
