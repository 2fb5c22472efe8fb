using System.Numerics;

namespace Netralitas.Cli.Simulate;

/// <summary>
/// Counts durations in buckets whose width grows with the duration: every figure read from it is at most 1/64 (1.6 %)
/// above the true one and never below it; the maximum is exact. Not safe for several threads: one each, then merged.
/// </summary>
public sealed class LatencyHistogram
{
    private const int SubBits = 6;
    private const int Subs = 1 << SubBits;

    private readonly long[] counts = new long[(64 - SubBits) << SubBits];

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest.</summary>
    public TimeSpan Max { get; private set; }

    /// <summary>Records a duration; a negative one counts as none.</summary>
    public void Record(TimeSpan duration)
    {
        var ticks = Math.Max(duration.Ticks, 0);
        counts[Bucket(ticks)]++;
        Count++;
        Max = duration > Max ? duration : Max;
    }

    /// <summary>Adds what another one recorded.</summary>
    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }

        Count += other.Count;
        Max = other.Max > Max ? other.Max : Max;
    }

    /// <summary>The duration that a share of the recorded ones does not exceed; zero when nothing was recorded.</summary>
    /// <param name="share">0 to 1; 0.99 for the 99th percentile.</param>
    public TimeSpan Percentile(double share)
    {
        var wanted = (long)Math.Ceiling(share * Count);
        var seen = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            seen += counts[i];
            if (seen >= wanted && seen > 0)
            {
                return TimeSpan.FromTicks(Math.Min(UpperEnd(i), Max.Ticks));
            }
        }

        return TimeSpan.Zero;
    }

    // Up to 2^SubBits each value has its bucket; above, each power of two is cut into 2^SubBits of them.
    private static int Bucket(long ticks)
    {
        if (ticks < Subs)
        {
            return (int)ticks;
        }

        var shift = BitOperations.Log2((ulong)ticks) - SubBits;
        return ((shift + 1) << SubBits) + (int)((ticks >> shift) - Subs);
    }

    private static long UpperEnd(int bucket)
    {
        if (bucket < Subs)
        {
            return bucket;
        }

        var shift = (bucket >> SubBits) - 1;
        return (((long)(bucket & (Subs - 1)) + Subs + 1) << shift) - 1;
    }
}
