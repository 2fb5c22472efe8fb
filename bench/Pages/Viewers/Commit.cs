namespace Netralitas.Bench.Pages.Viewers;

/// <summary>A pledge that was sent and committed.</summary>
/// <param name="Position">Its log position.</param>
/// <param name="SentTimestamp">When it was sent, by the machine's monotonic clock: before the commit, so no wait is told too short.</param>
internal sealed record Commit(long Position, long SentTimestamp);
