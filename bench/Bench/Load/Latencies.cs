namespace Netralitas.Bench.Load;

/// <summary>How long each of some requests took.</summary>
internal sealed class Latencies
{
    private readonly long[] sortedTicks;

    /// <summary>Of durations in ticks of 100 ns.</summary>
    public Latencies(IEnumerable<long> ticks)
    {
        sortedTicks = [.. ticks];
        Array.Sort(sortedTicks);
    }

    /// <summary>How many.</summary>
    public int Count => sortedTicks.Length;

    /// <summary>The duration that a share of them does not exceed, in milliseconds; not a number if there are none.</summary>
    /// <param name="share">0 to 1.</param>
    public double Milliseconds(double share) =>
        Count == 0
            ? double.NaN
            : sortedTicks[Math.Max(0, (int)Math.Ceiling(share * Count) - 1)] / (double)TimeSpan.TicksPerMillisecond;
}
