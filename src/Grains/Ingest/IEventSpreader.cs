namespace Netralitas.Grains.Ingest;

/// <summary>Has a request's events decided and committed by the grains they concern.</summary>
public interface IEventSpreader
{
    /// <summary>Returns after the commit, with what became of each event.</summary>
    Task<BatchReply> SpreadAsync(EventBatch batch, CancellationToken cancellation);
}
