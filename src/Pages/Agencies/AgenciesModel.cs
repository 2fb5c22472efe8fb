using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Agencies;

/// <summary>What the list of agencies shows.</summary>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they stand at.</param>
/// <param name="Slice">Which part of the list.</param>
/// <param name="Shown">The agencies of that part, in order.</param>
/// <param name="Verdicts">The gravest verdict on a wording of each.</param>
/// <param name="Status">The status chosen, as its address has it; null for all.</param>
/// <param name="Words">The words looked for.</param>
/// <param name="Sort">The order's word.</param>
public sealed record AgenciesModel(
    DateTimeOffset AsOf,
    long Position,
    ListSlice Slice,
    IReadOnlyList<AgencyStanding> Shown,
    IReadOnlyDictionary<AgencyId, WordingVerdict> Verdicts,
    string? Status,
    string Words,
    string Sort
);
