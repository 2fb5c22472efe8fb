using Microsoft.Extensions.Logging;
using Netralitas.Grains.Agencies;
using Orleans.Runtime;
using Orleans.Storage;

namespace Netralitas.Grains.Agencies;

/// <summary>One agency's snapshot in grain storage. Nothing that fails here reaches the agency: its truth is the log.</summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="grain">Whose it is.</param>
/// <param name="gate">Bounds how many use the storage at once.</param>
/// <param name="meter">Counts what became of it.</param>
/// <param name="logger">Where it is told what failed.</param>
internal sealed partial class AgencySnapshotStore(
    IGrainStorage storage,
    GrainId grain,
    SnapshotGate gate,
    SnapshotMeter meter,
    ILogger logger
) : IAgencySnapshots
{
    // Of what storage holds, as last read or written; null while nothing is known of it.
    private string? version;

    /// <inheritdoc />
    public async ValueTask<AgencySnapshot?> ReadAsync(CancellationToken cancellation)
    {
        var read = new GrainState<AgencySnapshotState>(new AgencySnapshotState());
        await gate.UseAsync(() => storage.ReadStateAsync(StateNames.Agency, grain, read), cancellation)
            .WaitAsync(cancellation);
        version = read.ETag;
        return read.RecordExists && read.State is { Bytes.Length: > 0 } state
            ? new AgencySnapshot(state.Position, state.Bytes)
            : null;
    }

    /// <inheritdoc />
    public void Report(SnapshotUse use)
    {
        meter.Read(use);
        if (use is not (SnapshotUse.Used or SnapshotUse.None))
        {
            NotUsed(logger, grain, use);
        }
    }

    /// <inheritdoc />
    public async Task<bool> WriteAsync(AgencySnapshot snapshot)
    {
        // A state of its own for each write: one by the clock may still wait when the grain's end brings the next.
        var state = new AgencySnapshotState { Position = snapshot.Position, Bytes = WholeArray.Of(snapshot.Bytes) };
        var written = new GrainState<AgencySnapshotState>(state, version);
        try
        {
            await gate.UseAsync(
                () => storage.WriteStateAsync(StateNames.Agency, grain, written),
                CancellationToken.None
            );
            version = written.ETag;
            meter.Write("written");
            return true;
        }
        catch (InconsistentStateException)
        {
            // Another activation wrote one meanwhile; the next write replaces that one.
            meter.Write("overtaken");
            await TakeOverAsync();
            return false;
        }
        catch (Exception fault)
        {
            meter.Write("failed");
            WriteFailed(logger, grain, fault);
            return false;
        }
    }

    private async Task TakeOverAsync()
    {
        try
        {
            await ReadAsync(CancellationToken.None);
        }
        catch (Exception fault)
        {
            WriteFailed(logger, grain, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "the snapshot of {Grain} was not used: {Use}; its log is read")]
    private static partial void NotUsed(ILogger logger, GrainId grain, SnapshotUse use);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the snapshot of {Grain} could not be written")]
    private static partial void WriteFailed(ILogger logger, GrainId grain, Exception fault);
}
