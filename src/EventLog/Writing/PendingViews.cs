using System.Runtime.InteropServices;

namespace Netralitas.EventLog.Writing;

/// <summary>
/// View rows waiting to be written, one for each key: a hundred changes of one row within the delay cost one write.
/// Bounded by the number of keys there are.
/// </summary>
internal sealed class PendingViews : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string View, string Key), ViewRow> _rows = [];
    private readonly TimeSpan _delay;
    private readonly int _takeMax;
    private readonly ITimer _timer;
    private bool _due;

    public PendingViews(EventLogOptions options, Action whenDue)
    {
        _delay = options.ViewDelay;
        _takeMax = options.GroupViewsMax;
        _timer = options.Clock.CreateTimer(
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
            lock (_lock)
            {
                return _rows.Count > 0;
            }
        }
    }

    /// <summary>Keeps a row unless a newer one of its key waits already.</summary>
    public void Add(ViewRow row)
    {
        lock (_lock)
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, (row.View, row.Key), out var exists);
            if (exists && kept!.Position > row.Position)
            {
                return;
            }

            kept = row;
            if (_rows.Count == 1 && !exists)
            {
                _timer.Change(_delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Takes rows to write; none before their delay has passed, unless <paramref name="now"/>.</summary>
    public IReadOnlyList<ViewRow> Take(bool now = false)
    {
        lock (_lock)
        {
            if (_rows.Count == 0 || !(_due || now))
            {
                return [];
            }

            var taken = _rows.Values.Take(_takeMax).ToList();
            foreach (var row in taken)
            {
                _rows.Remove((row.View, row.Key));
            }

            if (_rows.Count == 0)
            {
                _due = false;
            }
            else
            {
                // The rest goes with the next group, which this wakes if no append does.
                _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }

            return taken;
        }
    }

    /// <summary>Takes rows back that could not be written; they are due again after the delay.</summary>
    public void Return(IReadOnlyList<ViewRow> rows)
    {
        lock (_lock)
        {
            foreach (var row in rows)
            {
                // What was published meanwhile is at least as new.
                _rows.TryAdd((row.View, row.Key), row);
            }

            _due = false;
            _timer.Change(_delay, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void BecomeDue(Action whenDue)
    {
        lock (_lock)
        {
            _due = true;
        }

        whenDue();
    }
}
