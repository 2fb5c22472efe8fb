using Netralitas.Grains.Ingest;

namespace Netralitas.Grains.Ingest;

/// <summary>
/// Spreads a client's requests over the cluster. What concerns one grain goes straight to it; what concerns several goes
/// to a worker on some silo first, so that the client sends it once.
/// </summary>
/// <param name="direct">Calls the grains from here.</param>
/// <param name="grains">Reaches the grains.</param>
public sealed class ClusterSpreader(BatchSpreader direct, IGrainFactory grains) : IEventSpreader
{
    /// <inheritdoc />
    public Task<BatchReply> SpreadAsync(EventBatch batch, CancellationToken cancellation) =>
        batch.Ceremonies.Count + batch.Agencies.Count + batch.Cases.Count <= 1
            ? direct.SpreadAsync(batch, cancellation)
            : grains.GetGrain<ISpreaderGrain>(0).SpreadAsync(batch).WaitAsync(cancellation);
}
