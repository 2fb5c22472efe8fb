using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Ceremonies;

/// <summary>What the list of ceremonies shows.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Position">Log position it stands at.</param>
/// <param name="IsWhole">Whether everything from before the node started is on it yet.</param>
/// <param name="Slice">Which part of the list.</param>
/// <param name="Shown">The ceremonies of that part, in order.</param>
/// <param name="Agencies">Their agencies, by id.</param>
/// <param name="Query">What was chosen: the address's own words, empty where nothing was.</param>
/// <param name="Sort">The order's word.</param>
public sealed record CeremoniesModel(
    DateTimeOffset AsOf,
    long Position,
    bool IsWhole,
    ListSlice Slice,
    IReadOnlyList<CeremonyLine> Shown,
    IReadOnlyDictionary<string, AgencyLine> Agencies,
    IQueryCollection Query,
    string Sort
);
