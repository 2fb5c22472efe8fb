using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ingest;

/// <summary>What became of a request's events.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Accepted">How many were new and committed.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Others">Every event that was not accepted, by its place in the request.</param>
[GenerateSerializer, Immutable, Alias("netralitas.batch-reply")]
public sealed record BatchReply(
    [property: Id(0)] int Count,
    [property: Id(1)] int Accepted,
    [property: Id(2)] long Position,
    [property: Id(3)] List<EventOutcome> Others
)
{
    /// <summary>How many had the outcome.</summary>
    public int CountOf(Outcome outcome) =>
        outcome == Outcome.Accepted ? Accepted
        : Others.Count == 0 ? 0
        : Others.Count(other => other.Outcome == outcome);
}
