using System.Diagnostics.Metrics;

namespace Netralitas.Grains.Cases;

/// <summary>Shows whether what is due is done: how many cases were woken, and how long the one that waits longest has waited.</summary>
public sealed class DueMeter : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Dues";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> woken;
    private readonly TimeProvider clock;
    private long nextTicks = long.MaxValue;

    /// <summary>A meter that has seen nothing yet.</summary>
    public DueMeter(TimeProvider clock)
    {
        this.clock = clock;
        woken = meter.CreateCounter<long>(
            "netralitas.dues.woken",
            "{case}",
            "Cases that were due and were woken by this node; outcome is done or failed."
        );
        meter.CreateObservableGauge(
            "netralitas.dues.lag",
            () => Lag.TotalSeconds,
            "s",
            "How long the case that has been due longest has been waiting, by any node; 0 if none is."
        );
    }

    /// <summary>How long the case that has been due longest has been waiting; zero if none is.</summary>
    public TimeSpan Lag
    {
        get
        {
            var waited = clock.GetUtcNow().UtcTicks - Interlocked.Read(ref nextTicks);
            return waited > 0 ? TimeSpan.FromTicks(waited) : TimeSpan.Zero;
        }
    }

    /// <summary>Takes in when the next case is due, as the table says now; null if none is.</summary>
    public void Note(DateTimeOffset? next) => Interlocked.Exchange(ref nextTicks, next?.UtcTicks ?? long.MaxValue);

    /// <summary>Counts a case that was woken.</summary>
    public void Count(bool isDone) =>
        woken.Add(1, new KeyValuePair<string, object?>("outcome", isDone ? "done" : "failed"));

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();
}
