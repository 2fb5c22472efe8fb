using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// Loads an agency: from a snapshot and the records after it, or from all its records. A snapshot is only believed if
/// the log holds the record it ends with, so a bad one costs time and nothing else.
/// </summary>
internal static class AgencyLoading
{
    // Longer than a database needs for some megabytes, shorter than whoever waits for the agency.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The agency's state as it stands in the log.</summary>
    /// <param name="id">The agency.</param>
    /// <param name="context">The log, and the facts it is read by.</param>
    /// <param name="snapshots">Where to look for a snapshot; null to read all records.</param>
    public static async Task<AgencyState> LoadAsync(AgencyId id, DecisionContext context, IAgencySnapshots? snapshots)
    {
        if (snapshots is not null && await RestoreAsync(id, context, snapshots) is { } restored)
        {
            return restored;
        }

        var state = new AgencyState(id, context);
        await state.CatchUpAsync();
        return state;
    }

    private static async Task<AgencyState?> RestoreAsync(
        AgencyId id,
        DecisionContext context,
        IAgencySnapshots snapshots
    )
    {
        var (snapshot, use) = await ReadAsync(context, snapshots);
        var state = default(AgencyState);
        if (snapshot is not null)
        {
            (state, use) = Restore(id, context, snapshot);
        }

        if (state is not null && !await state.TryContinueAsync())
        {
            (state, use) = (null, SnapshotUse.OtherLog);
        }

        snapshots.Report(use);
        return state;
    }

    private static async Task<(AgencySnapshot? Snapshot, SnapshotUse Use)> ReadAsync(
        DecisionContext context,
        IAgencySnapshots snapshots
    )
    {
        using var patience = new CancellationTokenSource(Patience, context.Clock);
        try
        {
            return (await snapshots.ReadAsync(patience.Token), SnapshotUse.None);
        }
        catch (Exception)
        {
            // Whoever keeps snapshots knows what went wrong; the agency is in the log.
            return (null, SnapshotUse.Unreadable);
        }
    }

    private static (AgencyState? State, SnapshotUse Use) Restore(
        AgencyId id,
        DecisionContext context,
        AgencySnapshot snapshot
    )
    {
        try
        {
            var contents = AgencySnapshotCodec.Decode(snapshot);
            var use = Judge(id, context, contents);
            return (use == SnapshotUse.Used ? new AgencyState(id, context, contents!) : null, use);
        }
        catch (FormatException)
        {
            return (null, SnapshotUse.Damaged);
        }
    }

    private static SnapshotUse Judge(AgencyId id, DecisionContext context, AgencySnapshotContents? contents)
    {
        if (contents is null)
        {
            return SnapshotUse.OtherFormat;
        }

        if (contents.Id != id)
        {
            return SnapshotUse.OtherAgency;
        }

        if (!contents.Elections.SequenceEqual(context.Elections.All.Select(election => election.Id)))
        {
            return SnapshotUse.OtherElections;
        }

        return contents.Origin == AgencyState.OriginOf(id, context) ? SnapshotUse.Used : SnapshotUse.OtherRegion;
    }
}
