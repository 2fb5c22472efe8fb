using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Ingest;

/// <summary>Takes in one event that the product itself makes of what somebody typed: by the limits, rules and counters of every event.</summary>
public interface IEventIntake
{
    /// <summary>What became of it; null if as much is being taken in as may be.</summary>
    /// <param name="agency">Who says it.</param>
    /// <param name="cloudEvent">The event, structured JSON.</param>
    Task<EventOutcome?> TakeAsync(AgencyId agency, ReadOnlyMemory<byte> cloudEvent);
}
