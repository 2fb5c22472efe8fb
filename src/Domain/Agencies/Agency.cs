using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Agencies;

/// <summary>An agency as it described itself, or as the region catalogue describes a regional government.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Province">Code of its province; null for central agencies without one.</param>
/// <param name="TimeZone">Where its clocks stand.</param>
/// <param name="Roll">The roll in force: the one with the latest day; null while none is declared.</param>
public sealed record Agency(
    AgencyId Id,
    string Name,
    AgencyKind Kind,
    string? Province,
    TimeZoneName TimeZone,
    Roll? Roll = null
)
{
    /// <summary>The agency that a regional government is before it says anything.</summary>
    public static Agency Of(Region region) =>
        new(
            region.Code,
            region.Kind == AgencyKind.Province ? $"Provinsi {region.Name}" : region.Name,
            region.Kind,
            region.Province,
            region.TimeZone
        );

    /// <summary>Whether the unit stands on the roll in force.</summary>
    public bool HasUnit(UnitId unit) => Roll is not null && Roll.Units.Any(known => known.Id == unit);
}
