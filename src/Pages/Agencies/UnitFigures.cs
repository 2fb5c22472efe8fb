using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Grains.Ceremonies.Listing;

namespace Netralitas.Pages.Agencies;

/// <summary>A unit's roll beside what was pledged at its own ceremonies.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roll">How many people owe the pledge there; null if the unit is not on the roll in force.</param>
/// <param name="Ceremonies">How many ceremonies it held or plans.</param>
/// <param name="Spoken">Who recited there, ceremony by ceremony: whoever attended two is in it twice.</param>
/// <param name="Signed">Who signed there, ceremony by ceremony.</param>
public sealed record UnitFigures(
    UnitId Id,
    string Name,
    CategoryCounts? Roll,
    int Ceremonies,
    CategoryCounts Spoken,
    CategoryCounts Signed
)
{
    /// <summary>The unit's own name in addresses.</summary>
    public string Slug => Id.Value[(Id.Agency.Value.Length + 1)..];

    /// <summary>The figures of a unit among its agency's ceremonies.</summary>
    public static UnitFigures Of(UnitId id, string name, CategoryCounts? roll, IEnumerable<CeremonyLine> lines) =>
        OfOwn(id, name, roll, lines.Where(line => line.Unit == id));

    /// <summary>The figures of every unit of a roll among its agency's ceremonies.</summary>
    public static IReadOnlyList<UnitFigures> OfAll(Roll roll, IEnumerable<CeremonyLine> lines)
    {
        var byUnit = lines.ToLookup(line => line.Unit);
        return [.. roll.Units.Select(unit => OfOwn(unit.Id, unit.Name, unit.Persons, byUnit[unit.Id]))];
    }

    private static UnitFigures OfOwn(UnitId id, string name, CategoryCounts? roll, IEnumerable<CeremonyLine> own)
    {
        var counted = own.Where(line => line.Status != CeremonyStatus.Cancelled).ToList();
        return new UnitFigures(
            id,
            name,
            roll,
            counted.Count,
            counted.Aggregate(default(CategoryCounts), (sum, line) => sum + line.Spoken),
            counted.Aggregate(default(CategoryCounts), (sum, line) => sum + line.Signed)
        );
    }
}
