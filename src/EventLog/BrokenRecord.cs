namespace Netralitas.EventLog;

/// <summary>Where a log stops being what was written, and how it shows.</summary>
/// <param name="Stream">The stream; empty where the record is missing, for then nothing tells whose it was.</param>
/// <param name="Version">The version in the stream; 0 where the record is missing.</param>
/// <param name="Position">The position in the log.</param>
/// <param name="Break">How it shows.</param>
public sealed record BrokenRecord(string Stream, long Version, long Position, ChainBreak Break);
