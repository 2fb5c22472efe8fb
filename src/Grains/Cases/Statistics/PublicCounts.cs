namespace Netralitas.Grains.Cases.Statistics;

/// <summary>
/// What of a statistic may be shown to readers not entitled to cases. Groups with few persons behind them are folded into one,
/// so that not even their names show; every count is rounded, so that neither a difference between two statistics nor one
/// between two days tells of one person.
/// </summary>
/// <param name="personsMin">The fewest persons behind a count that is shown; counts are rounded to its multiples.</param>
public sealed class PublicCounts(int personsMin)
{
    /// <summary>Name of the group that the small ones are folded into.</summary>
    public const string Other = "other";

    /// <summary>The count as it may be shown; null is kept back, whether there is somebody or nobody.</summary>
    public int? Show(Cell cell) =>
        cell.Persons < personsMin ? null : (int)Math.Round((double)cell.Count / personsMin) * personsMin;

    /// <summary>The groups as they may be shown.</summary>
    /// <param name="cells">The counts by group.</param>
    /// <param name="fold">Counts what is in several groups together.</param>
    public IReadOnlyDictionary<string, int?> Show(
        IReadOnlyDictionary<string, Cell> cells,
        Func<IReadOnlyCollection<string>, Cell> fold
    )
    {
        var shown = new Dictionary<string, int?>(StringComparer.Ordinal);
        var small = new List<string>();
        foreach (var (group, cell) in cells)
        {
            if (Show(cell) is { } count)
            {
                shown[group] = count;
            }
            else
            {
                small.Add(group);
            }
        }

        if (small.Count > 0)
        {
            shown[Other] = Show(fold(small));
        }

        return shown;
    }
}

/// <summary>One cell of a statistic.</summary>
/// <param name="Count">What it counts.</param>
/// <param name="Persons">How many persons are behind it.</param>
public readonly record struct Cell(int Count, int Persons);
