namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>A model's life: looked at every midnight that nobody is down, and when a downtime ends.</summary>
internal static class ModelLife
{
    public static string Live(CaseScript script, Downtime downtime, DateTimeOffset until)
    {
        var model = new ModelCase(script, WorkingDays.Shipped);
        var told = new Queue<Told>(script.All);
        foreach (var look in Looks(script, downtime, until))
        {
            while (told.TryPeek(out var next) && next.At < look)
            {
                model.Tell(told.Dequeue());
            }

            model.Look(look);
        }

        return model.Outcome;
    }

    // Midnight where the agency is, and in Jakarta, where the bodies are.
    private static List<DateTimeOffset> Looks(CaseScript script, Downtime downtime, DateTimeOffset until)
    {
        var looks = new List<DateTimeOffset>();
        for (
            var day = DateTime.SpecifyKind(script.All[0].At.UtcDateTime.Date, DateTimeKind.Unspecified);
            day < until.UtcDateTime;
            day = day.AddDays(1)
        )
        {
            looks.Add(new DateTimeOffset(day, TimeSpan.FromHours(script.HoursAhead)));
            looks.Add(new DateTimeOffset(day, TimeSpan.FromHours(7)));
        }

        looks.RemoveAll(downtime.Holds);
        looks.AddRange(downtime.Ends.Where(end => end < until));
        looks.Add(until);
        looks.Sort();
        return looks;
    }
}
