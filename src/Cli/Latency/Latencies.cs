using HdrHistogram;

namespace Netralitas.Cli.Latency;

/// <summary>
/// How long each of many requests took. What is read from it is at most a thousandth above the true figure and never below it.
/// Safe for many threads.
/// </summary>
public sealed class Latencies
{
    private const int Digits = 3;

    // Longer than a day counts as a day.
    private const long TicksMax = TimeSpan.TicksPerDay;

    private readonly LongConcurrentHistogram ticks = new(1, TicksMax, Digits);

    /// <summary>How many were recorded.</summary>
    public long Count => ticks.TotalCount;

    /// <summary>Half took at most so long, in milliseconds; not a number if none was recorded.</summary>
    public double P50Ms => AtMs(50);

    /// <summary>All but five in a hundred took at most so long.</summary>
    public double P95Ms => AtMs(95);

    /// <summary>All but one in a hundred took at most so long.</summary>
    public double P99Ms => AtMs(99);

    /// <summary>The longest.</summary>
    public double MaxMs => AtMs(100);

    /// <summary>How often each duration was recorded, in ticks of 100 ns: what one process tells another.</summary>
    public IReadOnlyDictionary<long, long> CountByTicks =>
        ticks.RecordedValues().ToDictionary(each => each.ValueIteratedTo, each => each.CountAtValueIteratedTo);

    /// <summary>Records a duration; a negative one counts as none.</summary>
    public void Record(TimeSpan duration) => ticks.RecordValue(Math.Clamp(duration.Ticks, 0, TicksMax));

    /// <summary>Adds what another one told by <see cref="CountByTicks"/>.</summary>
    public void Add(IReadOnlyDictionary<long, long> countByTicks)
    {
        foreach (var (duration, count) in countByTicks)
        {
            ticks.RecordValueWithCount(Math.Clamp(duration, 0, TicksMax), count);
        }
    }

    private double AtMs(double percentile) =>
        Count == 0 ? double.NaN : ticks.GetValueAtPercentile(percentile) / (double)TimeSpan.TicksPerMillisecond;
}
