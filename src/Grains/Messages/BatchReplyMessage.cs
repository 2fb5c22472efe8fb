using Netralitas.Grains.Ingest;

namespace Netralitas.Grains.Messages;

/// <summary>What became of a request's events.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Accepted">How many were new.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Others">Every event that was not accepted.</param>
[GenerateSerializer, Immutable, Alias("netralitas.batch-reply")]
public sealed record BatchReplyMessage(
    [property: Id(0)] int Count,
    [property: Id(1)] int Accepted,
    [property: Id(2)] long Position,
    [property: Id(3)] EventOutcomeMessage[] Others
)
{
    /// <summary>The message of a reply.</summary>
    public static BatchReplyMessage Of(BatchReply reply) =>
        new(reply.Count, reply.Accepted, reply.Position, [.. reply.Others.Select(EventOutcomeMessage.Of)]);

    /// <summary>The reply.</summary>
    public BatchReply Open() => new(Count, Accepted, Position, Array.ConvertAll(Others, other => other.Open()));
}
