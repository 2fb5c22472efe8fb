namespace Netralitas.Bench.Ceilings;

/// <summary>What the log alone did in one measurement.</summary>
/// <param name="Pledges">Pledges committed.</param>
/// <param name="Elapsed">From the first append to the last commit.</param>
/// <param name="LatenciesTicks">How long each append took, in ticks of 100 ns.</param>
/// <param name="Total">Pledges the database holds now.</param>
internal sealed record StoreFigures(long Pledges, TimeSpan Elapsed, IReadOnlyList<long> LatenciesTicks, long Total);
