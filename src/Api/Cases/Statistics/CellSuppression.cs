namespace Netralitas.Api.Cases.Statistics;

/// <summary>
/// Keeps back cells that could single out a person, whatever they count: it is the persons behind a cell that decide. What
/// is kept back could be had from the total, also of several cells where each must be one, so the smallest that could be shown
/// goes with them; if no cell is left, the total goes too.
/// </summary>
internal static class CellSuppression
{
    /// <summary>The cells and the total as they may be shown; null is kept back.</summary>
    /// <param name="cells">The counts by group, each with how many persons are behind it.</param>
    /// <param name="total">The total, likewise: not always the sum, since a person may be in several groups.</param>
    /// <param name="personsMin">The fewest persons behind a cell that may be shown.</param>
    public static (IReadOnlyDictionary<string, int?> Cells, int? Total) Apply(
        IReadOnlyDictionary<string, Cell> cells,
        Cell total,
        int personsMin
    )
    {
        var hidden = cells
            .Where(cell => cell.Value.Persons < personsMin)
            .Select(cell => cell.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (hidden.Count > 0 && hidden.Count < cells.Count)
        {
            hidden.Add(cells.Where(cell => !hidden.Contains(cell.Key)).MinBy(cell => cell.Value.Persons).Key);
        }

        var isTotalHidden = total.Persons < personsMin || (hidden.Count > 0 && hidden.Count == cells.Count);
        return (
            cells.ToDictionary(
                cell => cell.Key,
                cell => hidden.Contains(cell.Key) ? (int?)null : cell.Value.Count,
                StringComparer.Ordinal
            ),
            isTotalHidden && total.Persons > 0 ? null : total.Count
        );
    }
}

/// <summary>One cell of a statistic.</summary>
/// <param name="Count">What it counts.</param>
/// <param name="Persons">How many persons are behind it.</param>
internal readonly record struct Cell(int Count, int Persons);
