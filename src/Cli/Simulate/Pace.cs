namespace Netralitas.Cli.Simulate;

/// <summary>When each request of the timed phase is due.</summary>
public static class Pace
{
    /// <summary>The times after the start, in the schedule's order; null if each is due as soon as the one before is out.</summary>
    /// <param name="schedule">The requests, in order.</param>
    /// <param name="agencies">The senders, whose time zones have the mornings.</param>
    /// <param name="options">A rate, a morning, or neither.</param>
    public static TimeSpan[]? DueTimes(
        IReadOnlyList<PlannedRequest> schedule,
        IReadOnlyList<SimulatedAgency> agencies,
        SimulationOptions options
    ) =>
        options switch
        {
            { Morning: { } length } => OfMorning(
                schedule,
                agencies.Select(each => each.Offset).Distinct().Count(),
                length
            ),
            { Rate: { } rate } => OfRate(schedule, rate),
            _ => null,
        };

    // Evenly by pledges: a batch is due when the rate has come to the last of its pledges.
    private static TimeSpan[] OfRate(IReadOnlyList<PlannedRequest> schedule, double rate)
    {
        var due = new TimeSpan[schedule.Count];
        var pledges = 0L;
        for (var i = 0; i < due.Length; i++)
        {
            pledges += schedule[i].Pledges;
            due[i] = TimeSpan.FromSeconds(pledges / rate);
        }

        return due;
    }

    // Each zone has an equal part of the morning, within which what is sent comes evenly; what is late comes at its end.
    private static TimeSpan[] OfMorning(IReadOnlyList<PlannedRequest> schedule, int zones, TimeSpan length)
    {
        var weights = new long[zones];
        foreach (var request in schedule.Where(request => request.Wave < zones))
        {
            weights[request.Wave] += WeightOf(request);
        }

        var due = new TimeSpan[schedule.Count];
        var before = new long[zones];
        for (var i = 0; i < due.Length; i++)
        {
            var wave = schedule[i].Wave;
            if (wave >= zones)
            {
                due[i] = length;
                continue;
            }

            due[i] = length * ((wave + ((double)before[wave] / weights[wave])) / zones);
            before[wave] += WeightOf(schedule[i]);
        }

        return due;
    }

    private static long WeightOf(PlannedRequest request) => Math.Max(request.Pledges, 1);
}
