using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;

namespace Netralitas.Api.Ingest;

/// <summary>Takes in one event without an HTTP request around it.</summary>
/// <param name="spreader">Reaches the grains.</param>
/// <param name="gate">Bounds what is taken in at once.</param>
/// <param name="limits">The bounds of an event.</param>
/// <param name="meter">Counts outcomes.</param>
internal sealed class EventIntake(IEventSpreader spreader, IngestGate gate, IngestLimits limits, IngestMeter meter)
    : IEventIntake
{
    /// <inheritdoc />
    public async Task<EventOutcome?> TakeAsync(AgencyId agency, ReadOnlyMemory<byte> cloudEvent)
    {
        using var pass = gate.TryEnter(agency);
        if (pass is null || !pass.TryHold(cloudEvent.Length))
        {
            return null;
        }

        var reader = new EventReader(cloudEvent, agency, limits);
        reader.ReadSingle();

        // Once decided it is carried through, whether or not the sender is still there to hear of it.
        var reply = await spreader.SpreadAsync(reader.Batch, CancellationToken.None);
        meter.Count(reply);
        return reply.Others.Count > 0 ? reply.Others[0] : new EventOutcome(0, Outcome.Accepted);
    }
}
