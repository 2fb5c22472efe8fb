using Netralitas.Grains.Agencies;

namespace Netralitas.Grains.Tests.Agencies;

/// <summary>Snapshots as a host would keep them: the latest one, or a fault. It remembers what grains said of them.</summary>
internal sealed class KeptSnapshots(AgencySnapshot? kept = null) : IAgencySnapshots
{
    public AgencySnapshot? Kept { get; set; } = kept;

    public Exception? Fault { get; init; }

    public List<SnapshotUse> Uses { get; } = [];

    public ValueTask<AgencySnapshot?> ReadAsync(CancellationToken cancellation) =>
        Fault is null ? ValueTask.FromResult(Kept) : ValueTask.FromException<AgencySnapshot?>(Fault);

    public void Report(SnapshotUse use) => Uses.Add(use);

    public Task<bool> WriteAsync(AgencySnapshot snapshot)
    {
        Kept = snapshot;
        return Task.FromResult(true);
    }
}
