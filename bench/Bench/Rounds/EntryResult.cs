namespace Netralitas.Bench.Rounds;

/// <summary>What an entry did in all counted rounds of a section.</summary>
/// <param name="Measurements">One a round, in order.</param>
/// <param name="PeakMemoryBytes">The most memory its processes held, from its start to the section's end.</param>
/// <param name="BytesPerPledge">What its database grew by for each pledge, the warm-up's included; null if it keeps nothing.</param>
internal sealed record EntryResult(
    IReadOnlyList<Measurement> Measurements,
    long PeakMemoryBytes,
    double? BytesPerPledge
);
