namespace Netralitas.Grains.Agencies;

/// <summary>Where a host keeps the snapshots of one agency's actor.</summary>
public interface IAgencySnapshots
{
    /// <summary>
    /// The latest snapshot kept, or null; asked whenever the actor loads. What it throws, or a cancellation after ten
    /// seconds, makes the actor start from the log alone.
    /// </summary>
    ValueTask<AgencySnapshot?> ReadAsync(CancellationToken cancellation);

    /// <summary>Called after each reading with what became of it. Must return fast and never throw.</summary>
    void Report(SnapshotUse use);
}
