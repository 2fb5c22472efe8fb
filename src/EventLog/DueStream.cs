namespace Netralitas.EventLog;

/// <summary>A stream to wake.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The stream's version at which the time was decided; the stream may have moved on since.</param>
/// <param name="DueAt">The time, UTC, to the millisecond.</param>
public sealed record DueStream(string Stream, long Version, DateTimeOffset DueAt);
