using Netralitas.Grains.Hosting;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Messages;

namespace Netralitas.Grains.Ingest;

/// <summary>
/// Spreads a client's requests over the cluster. What concerns one actor goes straight to it; what concerns several goes
/// to a worker on some silo first, so that the client sends it once.
/// </summary>
/// <param name="direct">Calls the actors from here.</param>
/// <param name="grains">Reaches the grains.</param>
public sealed class ClusterSpreader(BatchSpreader direct, IGrainFactory grains) : IEventSpreader
{
    /// <inheritdoc />
    public async Task<BatchReply> SpreadAsync(EventBatch batch, CancellationToken cancellation)
    {
        if (batch.Ceremonies.Count + batch.Agencies.Count + batch.Cases.Count <= 1)
        {
            return await direct.SpreadAsync(batch, cancellation);
        }

        var worker = grains.GetGrain<ISpreaderGrain>(0);
        var reply = await GrainCall.MakeAsync(() => worker.SpreadAsync(BatchMessage.Of(batch)), cancellation);
        return reply.Open();
    }
}
