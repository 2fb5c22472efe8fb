using Netralitas.Grains.Ingest;
using Netralitas.Grains.Messages;
using Orleans.Concurrency;

namespace Netralitas.Grains.Ingest;

/// <summary>Gives each actor its share of a request.</summary>
/// <param name="spreader">Does so on any host.</param>
[StatelessWorker]
public sealed class SpreaderGrain(BatchSpreader spreader) : Grain, ISpreaderGrain
{
    /// <inheritdoc />
    public async Task<BatchReplyMessage> SpreadAsync(BatchMessage batch) =>
        BatchReplyMessage.Of(await spreader.SpreadAsync(batch.Open(), CancellationToken.None));
}
