namespace Netralitas.Cluster.Activation;

/// <summary>What activating every agency once took.</summary>
/// <param name="LatenciesTicks">How often the first question to one waited how long for its answer, in ticks of 100 ns.</param>
/// <param name="FromSnapshot">How many of them began with their snapshot.</param>
/// <param name="FromHistory">How many found none.</param>
/// <param name="SnapshotBytes">Bytes of the snapshots that were kept then, all together.</param>
/// <param name="Spoken">Persons they say pledged, all together.</param>
internal sealed record ActivationFigures(
    IReadOnlyDictionary<long, long> LatenciesTicks,
    int FromSnapshot,
    int FromHistory,
    long SnapshotBytes,
    long Spoken
);
