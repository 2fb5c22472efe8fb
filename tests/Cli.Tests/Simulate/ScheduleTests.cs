using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class ScheduleTests
{
    private static readonly SimulationOptions Once = SmallNation.Options with
    {
        Duplicates = 0,
        Late = 0,
        Persons = 50_000,
    };

    [Fact]
    public void Without_repeats_every_person_is_sent_once()
    {
        var agencies = SmallNation.Agencies(Once);

        var persons = Pledges(agencies, Schedule.Create(agencies, Once)).Order().ToList();

        Assert.Equal(Enumerable.Range(0, 50_000), persons);
    }

    [Fact]
    public void Signing_sends_everybody_twice_as_two_kinds()
    {
        var agencies = SmallNation.Agencies(Once);

        var schedule = Schedule.Create(agencies, Once with { Signed = true });

        Assert.Equal(50_000, Count(PledgeKind.Spoken));
        Assert.Equal(50_000, Count(PledgeKind.Signed));

        int Count(PledgeKind kind) => schedule.Where(request => request.Kind == kind).Sum(request => request.Pledges);
    }

    [Fact]
    public void Repeats_and_latecomers_change_the_order_but_lose_nobody()
    {
        var options = Once with { Duplicates = 0.3, Late = 0.3 };
        var agencies = SmallNation.Agencies(options);

        var schedule = Schedule.Create(agencies, options);

        Assert.Equal(50_000, Pledges(agencies, schedule).Distinct().Count());
        Assert.InRange(schedule.Sum(request => request.Pledges), 52_000, 80_000);
    }

    [Fact]
    public void Eastern_time_zones_go_first()
    {
        var agencies = SmallNation.Agencies(Once);

        var offsets = Schedule
            .Create(agencies, Once)
            .Where(request => request.Shape != RequestShape.LateReport)
            .Select(request => agencies[request.Agency].Offset)
            .ToList();

        Assert.Equal(3, offsets.Distinct().Count());
        Assert.Equal(offsets.OrderDescending(), offsets);
    }

    [Fact]
    public void Large_agencies_come_early_in_their_wave()
    {
        var options = SmallNation.Whole with { Late = 0, Duplicates = 0 };
        var agencies = SmallNation.Agencies(options);
        var wave = Schedule
            .Create(agencies, options)
            .Where(r => agencies[r.Agency].Offset == TimeSpan.FromHours(7))
            .ToList();

        var ranks = wave.Select(request => (double)request.Agency).ToList();

        Assert.True(ranks.Take(ranks.Count / 4).Average() < ranks.TakeLast(ranks.Count / 4).Average() / 2);
    }

    [Fact]
    public void Late_reports_come_after_all_pledges_of_their_ceremonies()
    {
        var agencies = SmallNation.Agencies(Once);

        var shapes = Schedule.Create(agencies, Once).Select(request => request.Shape).ToList();

        var reports = agencies.Sum(agency => agency.Ceremonies.Count(ceremony => ceremony.ReportedLate));
        Assert.True(reports > 0);
        Assert.All(shapes.TakeLast(reports), shape => Assert.Equal(RequestShape.LateReport, shape));
        Assert.Equal(reports, shapes.Count(shape => shape == RequestShape.LateReport));
    }

    [Fact]
    public void The_seed_decides_the_order()
    {
        var agencies = SmallNation.Agencies(Once);

        Assert.Equal(Schedule.Create(agencies, Once), Schedule.Create(agencies, Once));
        Assert.NotEqual(Schedule.Create(agencies, Once), Schedule.Create(agencies, Once with { Seed = 2 }));
    }

    private static IEnumerable<int> Pledges(
        IReadOnlyList<SimulatedAgency> agencies,
        IReadOnlyList<PlannedRequest> schedule
    )
    {
        foreach (var request in schedule)
        {
            var ceremonies = agencies[request.Agency].Ceremonies;
            var (index, at) = (request.Ceremony, request.Offset);
            for (var i = 0; i < request.Pledges; i++)
            {
                while (request.Shape == RequestShape.Batch && at == ceremonies[index].Batched)
                {
                    (index, at) = (index + 1, 0);
                }

                yield return ceremonies[index].First + at++;
            }
        }
    }
}
