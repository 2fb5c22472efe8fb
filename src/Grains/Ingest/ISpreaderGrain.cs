using Orleans.Concurrency;

namespace Netralitas.Grains.Ingest;

/// <summary>
/// Spreads a request that concerns several grains, on the silo it arrives at. It keeps nothing; its key is always 0.
/// </summary>
[Alias("netralitas.spreader")]
public interface ISpreaderGrain : IGrainWithIntegerKey
{
    /// <summary>Has everything decided and committed, and says what became of each event.</summary>
    [Alias("spread"), AlwaysInterleave]
    Task<BatchReply> SpreadAsync(EventBatch batch);
}
