using Orleans.Concurrency;

namespace Netralitas.Grains.Ingest;

/// <summary>Gives each grain its share of a request.</summary>
[StatelessWorker]
internal sealed class SpreaderGrain(BatchSpreader spreader) : Grain, ISpreaderGrain
{
    /// <inheritdoc />
    public Task<BatchReply> SpreadAsync(EventBatch batch) => spreader.SpreadAsync(batch, CancellationToken.None);
}
