using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Agencies;

/// <summary>How many people owe the pledge, unit by unit, as the agency declared on a day.</summary>
/// <param name="AsOf">The day the numbers stand for.</param>
/// <param name="Units">The agency's units; each once.</param>
public sealed record Roll(DateOnly AsOf, IReadOnlyList<RollUnit> Units)
{
    /// <summary>The agency's whole roll.</summary>
    public CategoryCounts Total => Units.Aggregate(default(CategoryCounts), (sum, unit) => sum + unit.Persons);
}

/// <summary>One unit's part of the roll.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Persons">How many people owe the pledge there.</param>
public sealed record RollUnit(UnitId Id, string Name, CategoryCounts Persons);
