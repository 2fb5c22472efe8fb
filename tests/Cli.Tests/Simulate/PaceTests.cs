using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class PaceTests
{
    private static readonly SimulationOptions Morning = SmallNation.Options with
    {
        Persons = 50_000,
        Late = 0.1,
        Duplicates = 0,
        Morning = TimeSpan.FromSeconds(60),
    };

    private static readonly IReadOnlyList<SimulatedAgency> Agencies = SmallNation.Agencies(Morning);
    private static readonly IReadOnlyList<PlannedRequest> Requests = Schedule.Create(Agencies, Morning);
    private static readonly TimeSpan[] Due = Pace.DueTimes(Requests, Agencies, Morning)!;

    [Theory]
    [InlineData(9, 0, 20)]
    [InlineData(8, 20, 40)]
    [InlineData(7, 40, 60)]
    public void The_morning_passes_from_east_to_west_and_stays_as_long_in_each_zone(int offset, int from, int to)
    {
        var times = OfZone(TimeSpan.FromHours(offset)).Select(pair => pair.Due.TotalSeconds).ToList();

        Assert.All(times, time => Assert.InRange(time, from, to));
        Assert.InRange(times.Min(), from, from + 1);
        Assert.InRange(times.Max(), to - 3, to);
    }

    [Fact]
    public void Within_a_zone_pledges_come_evenly()
    {
        var zone = OfZone(TimeSpan.FromHours(7)).ToList();

        var half = zone.Where(pair => pair.Due.TotalSeconds < 50).Sum(pair => pair.Request.Pledges);

        Assert.InRange((double)half / zone.Sum(pair => pair.Request.Pledges), 0.4, 0.6);
    }

    [Fact]
    public void What_is_late_comes_when_the_morning_is_over()
    {
        var late = Requests.Zip(Due).Where(pair => pair.First.Wave >= 3).ToList();

        Assert.Contains(late, pair => pair.First.Shape == RequestShape.LateReport);
        Assert.Contains(late, pair => pair.First.Shape == RequestShape.Batch);
        Assert.All(late, pair => Assert.Equal(TimeSpan.FromSeconds(60), pair.Second));
    }

    [Fact]
    public void Times_never_go_back() => Assert.Equal(Due.Order(), Due);

    [Fact]
    public void Every_ceremony_is_reported_once_on_its_morning_or_late()
    {
        var reports = Requests
            .Where(request => request.Shape is RequestShape.Report or RequestShape.LateReport)
            .Select(request => (request.Agency, request.Ceremony))
            .ToList();

        Assert.Equal(Agencies.Sum(agency => agency.Ceremonies.Count), reports.Distinct().Count());
        Assert.Equal(reports.Count, reports.Distinct().Count());
    }

    [Fact]
    public void A_rate_spreads_pledges_and_without_either_nothing_waits()
    {
        var rate = Morning with { Morning = null, Rate = 1_000 };
        var due = Pace.DueTimes(Requests, Agencies, rate)!;

        Assert.Equal(Requests.Sum(request => (long)request.Pledges) / 1_000.0, due[^1].TotalSeconds, 3);
        Assert.Null(Pace.DueTimes(Requests, Agencies, rate with { Rate = null }));
    }

    private static IEnumerable<(PlannedRequest Request, TimeSpan Due)> OfZone(TimeSpan offset) =>
        Requests.Zip(Due).Where(pair => pair.First.Wave < 3 && Agencies[pair.First.Agency].Offset == offset);
}
