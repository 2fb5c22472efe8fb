namespace Netralitas.Bench.Pages.Viewers;

/// <summary>How long the viewers of a crowd waited for commits.</summary>
/// <param name="Missed">Commits a viewer was not told of in time.</param>
/// <param name="WaitsTicks">How often a viewer waited how long, in ticks of 100 ns.</param>
/// <param name="Bytes">What they were sent, all together.</param>
internal sealed record CrowdResult(int Missed, IReadOnlyDictionary<long, long> WaitsTicks, long Bytes);
