namespace Netralitas.Grains.Ingest;

/// <summary>What became of a request's events.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Accepted">How many were new and committed.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Others">Every event that was not accepted, by its place in the request.</param>
public sealed record BatchReply(int Count, int Accepted, long Position, IReadOnlyList<EventOutcome> Others)
{
    /// <summary>How many had the outcome.</summary>
    public int CountOf(Outcome outcome) =>
        outcome == Outcome.Accepted ? Accepted
        : Others.Count == 0 ? 0
        : Others.Count(other => other.Outcome == outcome);
}
