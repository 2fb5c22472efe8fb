namespace Netralitas.EventLog;

/// <summary>What a check of one stream found.</summary>
/// <param name="Head">Where the part that is right ends, by the hash that was computed anew.</param>
/// <param name="Broken">The first record that is not as it was written; null if every one is.</param>
public sealed record StreamReport(StreamHead Head, BrokenRecord? Broken);
