using System.Diagnostics.Metrics;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Nation;

public sealed class BoardLagTests : IDisposable
{
    private static readonly AgencyId Tual = AgencyId.Parse("81.72");
    private static readonly AgencyId Central = AgencyId.Parse("kl.bkn");
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private readonly AgencyList board = new(Shipped.Regions);
    private readonly ManualClock clock = new();
    private readonly BoardLag lag;

    public BoardLagTests() => lag = new BoardLag(board, clock);

    public void Dispose() => lag.Dispose();

    [Fact]
    public void A_line_that_stands_where_the_log_does_is_not_behind()
    {
        Reach(5);

        Assert.False(lag.Note(Tual, head: 5));
        clock.Advance(Sweep);

        Assert.Equal((0, TimeSpan.Zero), (lag.Count, lag.Longest));
    }

    [Fact]
    public void A_line_that_misses_a_record_waits_from_the_sweep_that_found_it()
    {
        Assert.True(lag.Note(Tual, head: 5));
        clock.Advance(Sweep);
        Assert.True(lag.Note(Tual, head: 9));
        clock.Advance(Sweep);

        Assert.Equal((1, 2 * Sweep), (lag.Count, lag.Longest));
    }

    [Fact]
    public void The_wait_ends_when_the_line_reaches_the_record_without_another_sweep()
    {
        lag.Note(Tual, head: 5);
        clock.Advance(Sweep);

        Reach(5);

        Assert.Equal((0, TimeSpan.Zero), (lag.Count, lag.Longest));
    }

    [Fact]
    public void A_line_that_moves_but_never_catches_up_in_full_waits_anew_each_time()
    {
        lag.Note(Tual, head: 5);
        clock.Advance(Sweep);
        Reach(7);
        Assert.True(lag.Note(Tual, head: 9));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((1, TimeSpan.FromSeconds(1)), (lag.Count, lag.Longest));
    }

    [Fact]
    public void The_longest_wait_of_several_is_told_and_a_central_agency_without_a_line_waits_too()
    {
        lag.Note(Central, head: 1);
        clock.Advance(Sweep);
        lag.Note(Tual, head: 5);

        Assert.Equal((2, Sweep), (lag.Count, lag.Longest));
    }

    [Fact]
    public void Both_are_figures_of_the_meter_while_it_lives()
    {
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, active) =>
        {
            if (instrument.Meter.Name == BoardLag.Name)
            {
                active.EnableMeasurementEvents(instrument);
            }
        };

        // Other tests' boards are never behind for as long as this one.
        void Take(string name, double value) => seen[name] = Math.Max(value, seen.GetValueOrDefault(name));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Take(instrument.Name, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Take(instrument.Name, value));
        listener.Start();
        lag.Note(Tual, head: 5);
        clock.Advance(TimeSpan.FromDays(1));

        listener.RecordObservableInstruments();

        Assert.Equal(TimeSpan.FromDays(1).TotalSeconds, seen["netralitas.board.lag"]);
        Assert.True(seen["netralitas.board.agencies.behind"] >= 1);
    }

    private void Reach(long position) => board.Post(board.Find(Tual)! with { Position = position });
}
