using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Supervision;

/// <summary>A time in which one body, or none, passes recommendations on to agency heads.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null for the period that still runs.</param>
/// <param name="Body">The body; null if none is in force: what comes then waits for the next body.</param>
/// <param name="Note">What a reader should know about this time.</param>
/// <param name="Source">Who says so.</param>
public sealed record RecommendingPeriod(
    DateOnly From,
    DateOnly? To,
    AgencyId? Body,
    BilingualText Note,
    FactSource Source
);
