using Netralitas.Domain.Agencies;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Agencies;

/// <summary>What an agency's page shows.</summary>
/// <param name="Standing">Where it stands with the election.</param>
/// <param name="ProvinceName">Name of its province; null for a central agency without one.</param>
/// <param name="Trail">The way to it.</param>
/// <param name="AsOf">When it was asked.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="Roll">Its roll; null if unknown.</param>
/// <param name="Next">What is missing to its next status.</param>
/// <param name="Ceremonies">Its ceremonies for the election.</param>
/// <param name="Shown">Those that the page lists, and which part of all they are.</param>
/// <param name="Units">The units of the roll, each with what was pledged at its own ceremonies.</param>
/// <param name="Cases">Its cases as this reader may see them.</param>
public sealed record AgencyModel(
    AgencyStanding Standing,
    string? ProvinceName,
    IReadOnlyList<Crumb> Trail,
    DateTimeOffset AsOf,
    long Position,
    Roll? Roll,
    BilingualText Next,
    IReadOnlyList<CeremonyLine> Ceremonies,
    (ListSlice Slice, IReadOnlyList<CeremonyLine> Lines) Shown,
    IReadOnlyList<UnitFigures> Units,
    AgencyCaseFigures Cases
);
