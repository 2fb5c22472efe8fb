namespace Netralitas.Cli.Simulate;

/// <summary>
/// Who sends what in which order: the time zones one after the other, eastern first; within each the large agencies
/// ahead of the small (Zipf), a share twice, a share after everybody else, late reports at the very end.
/// </summary>
public sealed class Schedule
{
    /// <summary>Pledges in a batch.</summary>
    public const int BatchMax = 1_000;

    private const double ReportedWithin = 0.2;

    private readonly List<(int Wave, double Arrival, PlannedRequest Request)> planned = [];
    private readonly IReadOnlyList<SimulatedAgency> agencies;
    private readonly SimulationOptions options;
    private readonly Random random;
    private readonly List<TimeSpan> waves;

    private Schedule(IReadOnlyList<SimulatedAgency> agencies, SimulationOptions options)
    {
        this.agencies = agencies;
        this.options = options;
        // Another sequence than the population's, which starts from the same seed.
        random = new Random(~options.Seed);
        waves = agencies.Select(agency => agency.Offset).Distinct().OrderDescending().ToList();
    }

    /// <summary>Plans the timed phase.</summary>
    /// <param name="agencies">The senders, the largest first.</param>
    /// <param name="options">Shares and seed.</param>
    public static IReadOnlyList<PlannedRequest> Create(
        IReadOnlyList<SimulatedAgency> agencies,
        SimulationOptions options
    )
    {
        var schedule = new Schedule(agencies, options);
        for (var agency = 0; agency < agencies.Count; agency++)
        {
            schedule.Add(agency, PledgeKind.Spoken);
            if (options.Signed)
            {
                schedule.Add(agency, PledgeKind.Signed);
            }

            schedule.AddReports(agency);
        }

        return schedule
            .planned.OrderBy(entry => entry.Wave)
            .ThenBy(entry => entry.Arrival)
            .Select(entry => entry.Request with { Wave = entry.Wave })
            .ToList();
    }

    private void Add(int agency, PledgeKind kind)
    {
        var ceremonies = agencies[agency].Ceremonies;
        var (start, offset, pledges) = (0, 0, 0);
        for (var i = 0; i < ceremonies.Count; i++)
        {
            for (var at = 0; at < ceremonies[i].Batched; )
            {
                (start, offset) = pledges == 0 ? (i, at) : (start, offset);
                var taken = Math.Min(BatchMax - pledges, ceremonies[i].Batched - at);
                at += taken;
                pledges += taken;
                if (pledges == BatchMax)
                {
                    Plan(new PlannedRequest(RequestShape.Batch, kind, agency, start, offset, pledges));
                    pledges = 0;
                }
            }

            for (var at = ceremonies[i].Batched; at < ceremonies[i].Persons; at++)
            {
                Plan(new PlannedRequest(RequestShape.Single, kind, agency, i, at, 1));
            }
        }

        if (pledges > 0)
        {
            Plan(new PlannedRequest(RequestShape.Batch, kind, agency, start, offset, pledges));
        }
    }

    // Weighted random order: the smaller an exponential deviate over the weight 1/rank, the earlier.
    private void Plan(PlannedRequest request)
    {
        var wave = waves.IndexOf(agencies[request.Agency].Offset);
        var arrival = -Math.Log(1 - random.NextDouble()) * (request.Agency + 1);
        if (random.NextDouble() < options.Late)
        {
            (wave, arrival) = (waves.Count, random.NextDouble());
        }

        planned.Add((wave, arrival, request));
        if (random.NextDouble() < options.Duplicates)
        {
            planned.Add((wave, arrival * (1 + random.NextDouble()), request));
        }
    }

    private void AddReports(int agency)
    {
        var ceremonies = agencies[agency].Ceremonies;
        for (var i = 0; i < ceremonies.Count; i++)
        {
            if (ceremonies[i].ReportedLate)
            {
                var report = new PlannedRequest(RequestShape.LateReport, PledgeKind.Spoken, agency, i, 0, 0);
                planned.Add((waves.Count + 1, random.NextDouble(), report));
            }
            else if (options.Morning is not null)
            {
                // Ahead of most pledges of its agency.
                var report = new PlannedRequest(RequestShape.Report, PledgeKind.Spoken, agency, i, 0, 0);
                var arrival = random.NextDouble() * ReportedWithin * (agency + 1);
                planned.Add((waves.IndexOf(agencies[agency].Offset), arrival, report));
            }
        }
    }
}
