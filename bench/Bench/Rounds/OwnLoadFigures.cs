namespace Netralitas.Bench.Rounds;

/// <summary>What a server that puts its load on itself did in one measurement.</summary>
/// <param name="Done">How much was done: pledges committed, or calls answered.</param>
/// <param name="Elapsed">From the first start to the last end.</param>
/// <param name="LatenciesTicks">How often a step took how long, in ticks of 100 ns.</param>
/// <param name="Total">How much its database holds now; 0 if it has none.</param>
internal sealed record OwnLoadFigures(
    long Done,
    TimeSpan Elapsed,
    IReadOnlyDictionary<long, long> LatenciesTicks,
    long Total
);
