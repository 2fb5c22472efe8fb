using Orleans.Runtime;

namespace Netralitas.Grains.Agencies;

/// <summary>Where one agency's snapshot is kept.</summary>
internal interface IAgencySnapshots
{
    /// <summary>
    /// The latest snapshot kept, or null; asked whenever the agency loads. What it throws, or a cancellation after ten
    /// seconds, makes the agency start from the log alone.
    /// </summary>
    ValueTask<AgencySnapshot?> ReadAsync(CancellationToken cancellation);

    /// <summary>Called after each reading with what became of it. Must return fast and never throw.</summary>
    void Report(SnapshotUse use);

    /// <summary>Replaces the snapshot; if that cannot be, the old one stays, and false.</summary>
    Task<bool> WriteAsync(AgencySnapshot snapshot);
}

/// <summary>Where agencies' snapshots are kept. A silo that is alone keeps none: its agencies read their history.</summary>
internal interface ISnapshotKeeping
{
    /// <summary>Where an agency's snapshot is.</summary>
    IAgencySnapshots Of(GrainId agency);
}
