using Netralitas.Domain.Rules;
using Netralitas.Grains;

namespace Netralitas.Grains.Messages;

/// <summary>What became of one event that was not accepted as new.</summary>
/// <param name="Index">Its place in the request.</param>
/// <param name="Outcome">Duplicate, conflict or rejected.</param>
/// <param name="Why">Why; null for a duplicate.</param>
/// <param name="Position">Where the first one of a duplicate stands in the log, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.event-outcome")]
public sealed record EventOutcomeMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] Outcome Outcome,
    [property: Id(2)] RejectionMessage? Why,
    [property: Id(3)] long? Position
)
{
    /// <summary>The message of an outcome.</summary>
    public static EventOutcomeMessage Of(EventOutcome other) =>
        new(other.Index, other.Outcome, other.Rejection is { } why ? RejectionMessage.Of(why) : null, other.Position);

    /// <summary>The outcome.</summary>
    public EventOutcome Open() => new(Index, Outcome, Why?.Open(), Position);
}
