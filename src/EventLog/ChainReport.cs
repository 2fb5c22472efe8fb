namespace Netralitas.EventLog;

/// <summary>What a check of the whole log found.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Streams">Streams they belong to.</param>
/// <param name="Broken">The first record that is not as it was written, in position order; null if every one is.</param>
public sealed record ChainReport(long Records, long Streams, BrokenRecord? Broken);
