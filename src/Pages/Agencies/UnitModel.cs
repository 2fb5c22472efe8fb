using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Agencies;

/// <summary>What a unit's page shows.</summary>
/// <param name="Agency">The agency it belongs to.</param>
/// <param name="Trail">The way to it.</param>
/// <param name="AsOf">When it was asked.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="Figures">Its roll beside what was pledged.</param>
/// <param name="Ceremonies">Its own ceremonies for the election.</param>
public sealed record UnitModel(
    AgencyLine Agency,
    IReadOnlyList<Crumb> Trail,
    DateTimeOffset AsOf,
    long Position,
    UnitFigures Figures,
    IReadOnlyList<CeremonyLine> Ceremonies
);
