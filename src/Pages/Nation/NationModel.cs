using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>The nation at a moment, for one election.</summary>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position up to which they hold everything.</param>
/// <param name="Nation">All agencies.</param>
/// <param name="Provinces">The agencies of each province, by code.</param>
/// <param name="Central">The agencies that lie in no province.</param>
/// <param name="Overdue">The overdue agencies with most civil servants, some of them.</param>
/// <param name="Gaps">The agencies with most civil servants who have not spoken, some of them.</param>
/// <param name="Recent">What changed in the last minutes, what began last first.</param>
/// <param name="Pulse">When the pledges came.</param>
public sealed record NationMoment(
    DateTimeOffset AsOf,
    long Position,
    AreaFigures Nation,
    IReadOnlyList<AreaFigures> Provinces,
    AreaFigures Central,
    IReadOnlyList<AgencyStanding> Overdue,
    IReadOnlyList<AgencyStanding> Gaps,
    IReadOnlyList<AgencyChange> Recent,
    IReadOnlyList<PledgeHour> Pulse
);

/// <summary>All the nation's page shows.</summary>
/// <param name="Query">What its address names.</param>
/// <param name="Moment">The figures.</param>
/// <param name="Tiles">Where each province stands on the map.</param>
/// <param name="Timeline">The pledges of the day and of the days before it.</param>
public sealed record NationModel(NationQuery Query, NationMoment Moment, TileMap Tiles, Timeline Timeline);
