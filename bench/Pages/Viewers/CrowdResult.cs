namespace Netralitas.Bench.Pages.Viewers;

/// <summary>How long the viewers of a crowd waited for commits.</summary>
/// <param name="Seen">Sightings of commits by viewers.</param>
/// <param name="Missed">Commits a viewer was not told of in time.</param>
/// <param name="P50">Half waited at most so long, in milliseconds.</param>
/// <param name="P99">All but one in a hundred waited at most so long.</param>
/// <param name="Worst">The longest wait.</param>
/// <param name="Bytes">What they were sent, all together.</param>
internal sealed record CrowdResult(int Seen, int Missed, double P50, double P99, double Worst, long Bytes);
