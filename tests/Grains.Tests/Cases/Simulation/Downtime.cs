namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>Times during which nobody looks at what is due, hours to weeks long; events come in all the same.</summary>
internal sealed class Downtime
{
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> windows = [];

    public Downtime(Random random, DateTimeOffset from, DateTimeOffset to)
    {
        for (var at = from; at < to; )
        {
            var begins = at + TimeSpan.FromHours(random.Next(6, 24 * 40));
            var ends = begins + TimeSpan.FromHours(random.Next(4) == 0 ? random.Next(24, 24 * 28) : random.Next(2, 48));
            windows.Add((begins, ends));
            at = ends;
        }
    }

    /// <summary>The instants at which the looking begins again.</summary>
    public IEnumerable<DateTimeOffset> Ends => windows.Select(window => window.To);

    /// <summary>When somebody looks who wants to at an instant: then, or when the window that holds it ends.</summary>
    public DateTimeOffset Over(DateTimeOffset instant)
    {
        var window = windows.Find(window => window.From <= instant && instant < window.To);
        return window == default ? instant : window.To;
    }

    public bool Holds(DateTimeOffset instant) =>
        windows.Exists(window => window.From <= instant && instant < window.To);
}
