using Netralitas.Domain.Agencies;

namespace Netralitas.Pages.Rolls;

/// <summary>What a roll would change about the one in force.</summary>
/// <param name="New">Units that were not on it.</param>
/// <param name="Gone">Units that would no longer be.</param>
/// <param name="Changed">Units that stay with another name or other counts, before and after.</param>
internal sealed record RollDifference(
    IReadOnlyList<RollUnit> New,
    IReadOnlyList<RollUnit> Gone,
    IReadOnlyList<(RollUnit Before, RollUnit After)> Changed
)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => New.Count == 0 && Gone.Count == 0 && Changed.Count == 0;

    /// <summary>The difference between the roll in force, or none, and another.</summary>
    public static RollDifference Of(Roll? before, Roll after)
    {
        var known = (before?.Units ?? []).ToDictionary(unit => unit.Id);
        var kept = after.Units.Select(unit => unit.Id).ToHashSet();
        return new RollDifference(
            [.. after.Units.Where(unit => !known.ContainsKey(unit.Id))],
            [.. known.Values.Where(unit => !kept.Contains(unit.Id))],
            [
                .. after
                    .Units.Where(unit => known.TryGetValue(unit.Id, out var old) && old != unit)
                    .Select(unit => (known[unit.Id], unit)),
            ]
        );
    }
}
