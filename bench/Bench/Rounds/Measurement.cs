using Netralitas.Bench.Load;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Rounds;

/// <summary>What one entry did in one round, and what that cost.</summary>
/// <param name="Load">What was done.</param>
/// <param name="ServerCpu">CPU time of its processes.</param>
/// <param name="DatabaseCpu">CPU time of its database's processes; null if there are none, or they cannot be seen.</param>
/// <param name="Reads">How long each look at the summary took meanwhile; null if nobody looked.</param>
internal sealed record Measurement(LoadResult Load, TimeSpan ServerCpu, TimeSpan? DatabaseCpu, Latencies? Reads)
{
    /// <summary>Seconds of the server's CPU for a million pledges.</summary>
    public double ServerCpuPerMillion => ServerCpu.TotalSeconds / Load.Pledges * 1e6;

    /// <summary>The same of the database's processes.</summary>
    public double? DatabaseCpuPerMillion => DatabaseCpu?.TotalSeconds / Load.Pledges * 1e6;
}
