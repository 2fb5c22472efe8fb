using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class LatencyHistogramTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    [InlineData(0.999)]
    [InlineData(1)]
    public void Percentiles_are_those_of_the_sorted_durations_and_never_too_low(double share)
    {
        var random = new Random(3);
        // From one tick to some minutes, every order of magnitude as often.
        var ticks = Enumerable.Range(0, 20_000).Select(_ => (long)Math.Pow(10, random.NextDouble() * 9)).ToArray();
        var histogram = new LatencyHistogram();
        Array.ForEach(ticks, duration => histogram.Record(TimeSpan.FromTicks(duration)));

        Array.Sort(ticks);
        var exact = ticks[(int)Math.Ceiling(share * ticks.Length) - 1];
        Assert.InRange(histogram.Percentile(share).Ticks, exact, exact + (exact / 64) + 1);
    }

    [Fact]
    public void The_longest_is_exact()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromTicks(123_456_789));
        histogram.Record(TimeSpan.FromTicks(5));

        Assert.Equal(123_456_789, histogram.Max.Ticks);
        Assert.Equal(123_456_789, histogram.Percentile(1).Ticks);
    }

    [Fact]
    public void Two_histograms_together_are_as_one()
    {
        var (one, other, whole) = (new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram());
        for (var i = 1; i <= 1_000; i++)
        {
            (i % 3 == 0 ? one : other).Record(TimeSpan.FromTicks(i * i));
            whole.Record(TimeSpan.FromTicks(i * i));
        }

        one.Add(other);

        Assert.Equal((whole.Count, whole.Max), (one.Count, one.Max));
        Assert.Equal(whole.Percentile(0.75), one.Percentile(0.75));
    }

    [Fact]
    public void Extremes_have_a_bucket()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromSeconds(-1));
        histogram.Record(TimeSpan.Zero);
        histogram.Record(TimeSpan.MaxValue);

        Assert.Equal(TimeSpan.Zero, histogram.Percentile(0.5));
        Assert.Equal(TimeSpan.MaxValue, histogram.Percentile(1));
    }

    [Fact]
    public void Nothing_recorded_reads_as_zero()
    {
        Assert.Equal(TimeSpan.Zero, new LatencyHistogram().Percentile(0.99));
    }
}
