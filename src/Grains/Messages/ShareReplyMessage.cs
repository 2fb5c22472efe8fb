using Netralitas.Grains;

namespace Netralitas.Grains.Messages;

/// <summary>What became of a share.</summary>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Accepted">How many of its events were new.</param>
/// <param name="Others">Every event that was not.</param>
[GenerateSerializer, Immutable, Alias("netralitas.share-reply")]
public sealed record ShareReplyMessage(
    [property: Id(0)] long Position,
    [property: Id(1)] int Accepted,
    [property: Id(2)] EventOutcomeMessage[] Others
)
{
    /// <summary>The message of a reply.</summary>
    public static ShareReplyMessage Of(ShareReply reply) =>
        new(reply.Position, reply.Accepted, [.. reply.Others.Select(EventOutcomeMessage.Of)]);

    /// <summary>The reply.</summary>
    public ShareReply Open() => new(Position, Accepted, Array.ConvertAll(Others, other => other.Open()));
}
