using Netralitas.Api.Ingest;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Ingest;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Pages.Rolls;

/// <summary>Declares a roll by the way every event goes: the same limits, the same rules, the same counters.</summary>
/// <param name="spreader">Reaches the agency.</param>
/// <param name="gate">Bounds what is taken in at once.</param>
/// <param name="limits">The bounds of an event.</param>
/// <param name="meter">Counts outcomes.</param>
internal sealed class RollSender(IEventSpreader spreader, IngestGate gate, IngestLimits limits, IngestMeter meter)
{
    /// <summary>Why a roll cannot be one event; null if it can.</summary>
    public Rejection? RefuseSize(AgencyId agency, Roll roll)
    {
        var bytes = RollEvent.Write(agency, roll, "").Length;
        return bytes <= limits.EventBytesMax
            ? null
            : Rejection.Of(
                "event-too-large",
                "",
                $"Daftar {roll.Units.Count} unit menjadi peristiwa sebesar {bytes} bita; batasnya {limits.EventBytesMax} "
                    + "(eventBytesMax). Gabungkan unit kecil atau pendekkan nama unit.",
                $"A roll of {roll.Units.Count} units makes an event of {bytes} bytes; the limit is {limits.EventBytesMax} "
                    + "(eventBytesMax). Join small units or shorten units' names."
            );
    }

    /// <summary>Declares it. What became of it, or why it was not even looked at.</summary>
    public async Task<(EventOutcome? Outcome, Problem? Problem)> SendAsync(AgencyId agency, Roll roll, string before)
    {
        using var pass = gate.TryEnter(agency);
        var bytes = RollEvent.Write(agency, roll, before);
        if (pass is null || !pass.TryHold(bytes.Length))
        {
            return (null, CommonProblems.Busy);
        }

        var reader = new EventReader(bytes, agency, limits);
        reader.ReadSingle();

        // Once decided it is carried through, whether or not the sender is still there to hear of it.
        var reply = await spreader.SpreadAsync(reader.Batch, CancellationToken.None);
        meter.Count(reply);
        return (reply.Others.Count > 0 ? reply.Others[0] : new EventOutcome(0, Outcome.Accepted), null);
    }
}
