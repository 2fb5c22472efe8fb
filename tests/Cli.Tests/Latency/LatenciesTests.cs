using Netralitas.Cli.Latency;

namespace Netralitas.Cli.Tests.Latency;

public sealed class LatenciesTests
{
    [Fact]
    public void Percentiles_are_those_of_the_sorted_durations_and_never_too_low()
    {
        var random = new Random(3);
        // From one tick to some minutes, every order of magnitude as often.
        var ticks = Enumerable.Range(0, 20_000).Select(_ => (long)Math.Pow(10, random.NextDouble() * 9)).ToArray();
        var latencies = new Latencies();
        Array.ForEach(ticks, duration => latencies.Record(TimeSpan.FromTicks(duration)));

        Array.Sort(ticks);
        Assert.All(
            [(0.5, latencies.P50Ms), (0.95, latencies.P95Ms), (0.99, latencies.P99Ms), (1.0, latencies.MaxMs)],
            figure =>
            {
                var (share, readMs) = figure;
                var exactMs = ticks[(int)Math.Ceiling(share * ticks.Length) - 1] / 10_000d;
                Assert.InRange(readMs, exactMs, exactMs * 1.001);
            }
        );
    }

    [Fact]
    public void Threads_that_record_at_once_lose_nothing()
    {
        var latencies = new Latencies();

        Parallel.For(0, 100_000, number => latencies.Record(TimeSpan.FromTicks(number)));

        Assert.Equal(100_000, latencies.Count);
    }

    [Fact]
    public void What_one_tells_another_adds_up_to_the_same_figures()
    {
        var (one, other, whole, sum) = (new Latencies(), new Latencies(), new Latencies(), new Latencies());
        for (var i = 1; i <= 1_000; i++)
        {
            (i % 3 == 0 ? one : other).Record(TimeSpan.FromTicks(i * i));
            whole.Record(TimeSpan.FromTicks(i * i));
        }

        sum.Add(one.CountByTicks);
        sum.Add(other.CountByTicks);

        Assert.Equal(
            (whole.Count, whole.P50Ms, whole.P95Ms, whole.P99Ms, whole.MaxMs),
            (sum.Count, sum.P50Ms, sum.P95Ms, sum.P99Ms, sum.MaxMs)
        );
    }

    [Fact]
    public void A_negative_duration_counts_as_none_and_more_than_a_day_as_a_day()
    {
        var latencies = new Latencies();
        latencies.Record(TimeSpan.FromSeconds(-1));
        latencies.Record(TimeSpan.Zero);
        latencies.Record(TimeSpan.MaxValue);

        Assert.Equal(0, latencies.P50Ms);
        Assert.InRange(latencies.MaxMs, TimeSpan.MillisecondsPerDay, TimeSpan.MillisecondsPerDay * 1.001);
    }

    [Fact]
    public void Nothing_recorded_is_no_number()
    {
        Assert.True(double.IsNaN(new Latencies().P99Ms));
    }
}
