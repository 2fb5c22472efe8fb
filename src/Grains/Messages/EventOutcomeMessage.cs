using Netralitas.Actors;
using Netralitas.Domain.Rules;

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

/// <summary>Why something was refused.</summary>
/// <param name="Code">The word for programs.</param>
/// <param name="Pointer">JSON pointer to the field at fault.</param>
/// <param name="Indonesian">The reason in Indonesian.</param>
/// <param name="English">The reason in English.</param>
[GenerateSerializer, Immutable, Alias("netralitas.rejection")]
public sealed record RejectionMessage(
    [property: Id(0)] string Code,
    [property: Id(1)] string Pointer,
    [property: Id(2)] string Indonesian,
    [property: Id(3)] string English
)
{
    /// <summary>The message of a rejection.</summary>
    public static RejectionMessage Of(Rejection why) => new(why.Code, why.Pointer, why.Detail.Id, why.Detail.En);

    /// <summary>The rejection.</summary>
    public Rejection Open() => Rejection.Of(Code, Pointer, Indonesian, English);
}
