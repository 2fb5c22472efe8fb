using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Provinces;

/// <summary>What a province's page shows.</summary>
/// <param name="Province">The province.</param>
/// <param name="Trail">The way to it.</param>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they stand at.</param>
/// <param name="Figures">What its agencies add up to.</param>
/// <param name="OnRolls">What those of them whose roll is known add up to: shares are of these.</param>
/// <param name="Agencies">Its agencies, in order.</param>
/// <param name="Verdicts">The gravest verdict on a wording of each.</param>
/// <param name="Departures">Ceremonies whose wording departs from the reference.</param>
/// <param name="Sort">The order's word.</param>
public sealed record ProvinceModel(
    Region Province,
    IReadOnlyList<Crumb> Trail,
    DateTimeOffset AsOf,
    long Position,
    NationFigures Figures,
    NationFigures OnRolls,
    IReadOnlyList<AgencyStanding> Agencies,
    IReadOnlyDictionary<AgencyId, WordingVerdict> Verdicts,
    IReadOnlyList<CeremonyLine> Departures,
    string Sort
);
