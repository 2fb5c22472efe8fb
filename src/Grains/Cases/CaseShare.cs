using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>The part of one request that concerns one case, in the order it was sent.</summary>
/// <param name="Case">The case.</param>
/// <param name="Calls">What is said of it.</param>
[GenerateSerializer, Immutable, Alias("netralitas.case-share")]
public sealed record CaseShare([property: Id(0)] CaseId Case, [property: Id(1)] List<CaseCall> Calls);

/// <summary>One thing said of a case.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in; null for an operator's action and for the system's.</param>
/// <param name="Sender">Who says it.</param>
/// <param name="Event">What happened.</param>
/// <param name="Reporter">Who reported, kept apart from the event; null if not given.</param>
/// <param name="ExpectedVersion">The version the sender saw; null if it does not matter.</param>
[Immutable, Alias("netralitas.case-call")]
public sealed record CaseCall(
    int Index,
    EventIdentity? Identity,
    CaseSender Sender,
    CaseEvent Event,
    Reporter? Reporter = null,
    long? ExpectedVersion = null
);
