using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Wording;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Verification;

/// <summary>All that is needed to judge one ceremony's evidence.</summary>
/// <param name="Report">The ceremony as it is now.</param>
/// <param name="AgencyName">Its agency's name.</param>
/// <param name="Zone">Where the agency's clocks stand.</param>
/// <param name="Unit">The unit that held it, as the roll names it; null if the agency as a whole did, or it is not on the roll.</param>
/// <param name="Roll">Who owe the pledge: the unit's part, else the agency's whole; null if unknown.</param>
/// <param name="Wording">What the check of its wording found.</param>
public sealed record CeremonyAtHand(
    CeremonyReport Report,
    string AgencyName,
    TimeZoneName Zone,
    RollUnit? Unit,
    CategoryCounts? Roll,
    WordingResult Wording
);

/// <summary>Gathers what is needed to judge a ceremony.</summary>
/// <param name="grains">Reaches the ceremony and its agency.</param>
/// <param name="agencies">Every agency's line.</param>
/// <param name="wordings">The references.</param>
internal sealed class CeremonyAtHandReader(IGrainFactory grains, AgencyList agencies, WordingCatalogue wordings)
{
    /// <summary>The ceremony with what it is judged by; null if nothing is known of it.</summary>
    public async Task<CeremonyAtHand?> ReadAsync(CeremonyId id, CancellationToken cancellation)
    {
        if (await grains.AskAsync(id, cancellation) is not { } report)
        {
            return null;
        }

        var row = agencies.Find(id.Agency);
        var name = row?.Name ?? id.Agency.Value;
        RollUnit? unit = null;
        if (report.Facts?.Unit is { } held && await grains.AskAsync(id.Agency, cancellation) is { } agency)
        {
            unit = agency.Agency.Roll?.Units.FirstOrDefault(each => each.Id == held);
        }

        return new CeremonyAtHand(
            report,
            name,
            row?.TimeZone ?? TimeZoneName.Jakarta,
            unit,
            unit?.Persons ?? row?.Roll,
            wordings.Check(report.Facts?.Wording, name)
        );
    }
}
