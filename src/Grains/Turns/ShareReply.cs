using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Turns;

/// <summary>What became of a share: its grain's answer, given after the commit.</summary>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Accepted">How many of its events were new and were accepted.</param>
/// <param name="Others">Every event that was not, with its outcome.</param>
[GenerateSerializer, Immutable, Alias("netralitas.share-reply")]
public sealed record ShareReply(
    [property: Id(0)] long Position,
    [property: Id(1)] int Accepted,
    [property: Id(2)] List<EventOutcome> Others
);

/// <summary>What became of one event that was not accepted as new.</summary>
/// <param name="Index">Its place in the request.</param>
/// <param name="Outcome">Duplicate, conflict or rejected.</param>
/// <param name="Rejection">Why; null for a duplicate.</param>
/// <param name="Position">Where the first one of a duplicate stands in the log; null if pledges were compared by nature.</param>
[GenerateSerializer, Immutable, Alias("netralitas.event-outcome")]
public sealed record EventOutcome(
    [property: Id(0)] int Index,
    [property: Id(1)] Outcome Outcome,
    [property: Id(2)] Rejection? Rejection = null,
    [property: Id(3)] long? Position = null
);

/// <summary>What can become of an event.</summary>
public enum Outcome
{
    /// <summary>New, and committed.</summary>
    Accepted,

    /// <summary>Known already; nothing changed.</summary>
    Duplicate,

    /// <summary>Its identity is known with other content; nothing changed.</summary>
    Conflict,

    /// <summary>Against a rule; nothing changed.</summary>
    Rejected,
}
