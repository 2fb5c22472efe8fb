using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;
using Netralitas.Identity.Problems;

namespace Netralitas.Pages.Rolls;

/// <summary>Declares a roll by the way every event goes: the same limits, the same rules, the same counters.</summary>
/// <param name="intake">Takes events in.</param>
/// <param name="limits">The bounds of an event.</param>
internal sealed class RollSender(IEventIntake intake, IngestLimits limits)
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
    public async Task<(EventOutcome? Outcome, Problem? Problem)> SendAsync(AgencyId agency, Roll roll, string before) =>
        await intake.TakeAsync(agency, RollEvent.Write(agency, roll, before)) is { } outcome
            ? (outcome, null)
            : (null, CommonProblems.Busy);
}
