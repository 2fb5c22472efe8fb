using Netralitas.Grains.Nation;

namespace Netralitas.Api.Live;

/// <summary>
/// What changed on the list of agencies between two moments, and a way to the next batch. Viewers walk the chain, each at its own
/// pace; a batch that everyone has passed is garbage.
/// </summary>
/// <param name="position">Every record up to this log position is in this batch or an earlier one.</param>
/// <param name="rows">The agencies that changed, as they are now.</param>
internal sealed class LiveBatch(long position, IReadOnlyList<AgencyLine> rows)
{
    private readonly TaskCompletionSource<LiveBatch> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Position { get; } = position;

    public IReadOnlyList<AgencyLine> Rows { get; } = rows;

    public Task<LiveBatch> Next => next.Task;

    public void Follow(LiveBatch batch) => next.TrySetResult(batch);
}
