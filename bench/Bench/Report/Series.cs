namespace Netralitas.Bench.Report;

/// <summary>A figure of each round.</summary>
internal sealed class Series
{
    private readonly double[] sorted;

    /// <summary>Of figures in any order, at least one.</summary>
    public Series(IEnumerable<double> figures)
    {
        sorted = [.. figures];
        Array.Sort(sorted);
    }

    /// <summary>The middle one; between the two middle ones if their number is even.</summary>
    public double Median => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>The least.</summary>
    public double Min => sorted[0];

    /// <summary>The greatest.</summary>
    public double Max => sorted[^1];
}
