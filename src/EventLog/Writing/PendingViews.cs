using System.Runtime.InteropServices;

namespace Netralitas.EventLog.Writing;

/// <summary>
/// View rows waiting to be written, one for each key: a hundred changes of one row within the delay cost one write.
/// Bounded by the number of keys there are.
/// </summary>
internal sealed class PendingViews : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string View, string Key), ViewRow> waiting = [];
    private readonly TimeSpan delay;
    private readonly int takeMax;
    private readonly ITimer timer;
    private bool due;

    public PendingViews(EventLogOptions options, Action whenDue)
    {
        delay = options.ViewDelay;
        takeMax = options.GroupViewsMax;
        timer = options.Clock.CreateTimer(
            _ => BecomeDue(whenDue),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Whether any row waits, due or not.</summary>
    public bool Any
    {
        get
        {
            lock (gate)
            {
                return waiting.Count > 0;
            }
        }
    }

    /// <summary>Keeps a row unless a newer one of its key waits already.</summary>
    public void Add(ViewRow row)
    {
        lock (gate)
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(waiting, (row.View, row.Key), out var exists);
            if (exists && kept!.Position > row.Position)
            {
                return;
            }

            kept = row;
            if (waiting.Count == 1 && !exists)
            {
                timer.Change(delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Takes rows to write; none before their delay has passed, unless <paramref name="now"/>.</summary>
    public IReadOnlyList<ViewRow> Take(bool now = false)
    {
        lock (gate)
        {
            if (waiting.Count == 0 || !(due || now))
            {
                return [];
            }

            var taken = waiting.Values.Take(takeMax).ToList();
            foreach (var row in taken)
            {
                waiting.Remove((row.View, row.Key));
            }

            if (waiting.Count == 0)
            {
                due = false;
            }
            else
            {
                // The rest goes with the next group, which this wakes if no append does.
                timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }

            return taken;
        }
    }

    /// <summary>Takes rows back that could not be written; they are due again after the delay.</summary>
    public void Return(IReadOnlyList<ViewRow> rows)
    {
        lock (gate)
        {
            foreach (var row in rows)
            {
                // What was published meanwhile is at least as new.
                waiting.TryAdd((row.View, row.Key), row);
            }

            due = false;
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer.Dispose();

    private void BecomeDue(Action whenDue)
    {
        lock (gate)
        {
            due = true;
        }

        whenDue();
    }
}
