using Netralitas.EventLog;

namespace Netralitas.Grains.Projections;

/// <summary>
/// What this node committed and the projections have yet to take in, so that it need not be read back from the database. Whoever
/// falls behind finds a gap instead, and reads the log.
/// </summary>
internal sealed class RecentRecords
{
    private const long BytesMax = 16 * 1024 * 1024;
    private const int CountMax = 16 * 1024;

    private readonly Lock gate = new();
    private List<LogRecord> waiting = [];
    private long bytes;
    private TaskCompletionSource arrived = NewSignal();

    /// <summary>Completes when something waits.</summary>
    public Task Arrived
    {
        get
        {
            lock (gate)
            {
                return arrived.Task;
            }
        }
    }

    /// <summary>Adds records, in position order.</summary>
    public void Add(IReadOnlyList<LogRecord> records)
    {
        lock (gate)
        {
            if (bytes > BytesMax || waiting.Count > CountMax)
            {
                waiting = [];
                bytes = 0;
            }

            waiting.AddRange(records);
            foreach (var record in records)
            {
                bytes += record.Data.Length;
            }

            arrived.TrySetResult();
        }
    }

    /// <summary>Everything that waits, in position order.</summary>
    public IReadOnlyList<LogRecord> Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                return [];
            }

            var taken = waiting;
            (waiting, bytes, arrived) = ([], 0, NewSignal());
            return taken;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
