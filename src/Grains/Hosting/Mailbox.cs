namespace Netralitas.Grains.Hosting;

/// <summary>
/// One turn at a time. What arrives while a turn runs waits, and the next turn takes all of it together: that is how
/// single events to one busy actor share one append.
/// </summary>
/// <typeparam name="TCall">What is posted.</typeparam>
/// <param name="turn">Handles calls in the order they came; answers each of them and never throws.</param>
public sealed class Mailbox<TCall>(Func<IReadOnlyList<TCall>, Task> turn)
{
    // Keeps one turn's append, and so its record, within bounds; the rest waits for the next.
    private const int TurnMax = 256;

    private readonly Lock gate = new();
    private List<TCall> waiting = [];
    private bool running;
    private bool closed;

    /// <summary>Whether nothing waits and nothing runs.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return !running && waiting.Count == 0;
            }
        }
    }

    /// <summary>Posts a call; false if the mailbox was closed, and then another actor has taken its place.</summary>
    /// <param name="call">The call.</param>
    /// <param name="inline">Whether the caller's thread may run the turn, if none runs, until it first waits.</param>
    public bool TryPost(TCall call, bool inline)
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            waiting.Add(call);
            if (running)
            {
                return true;
            }

            running = true;
        }

        if (inline)
        {
            _ = RunAsync();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static mailbox => _ = mailbox.RunAsync(), this, preferLocal: false);
        }

        return true;
    }

    /// <summary>Closes the mailbox if it is idle; afterwards nothing can be posted.</summary>
    public bool TryClose()
    {
        lock (gate)
        {
            return closed = closed || (!running && waiting.Count == 0);
        }
    }

    private async Task RunAsync()
    {
        while (true)
        {
            List<TCall> calls;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    running = false;
                    return;
                }

                calls = TakeWaiting();
            }

            await turn(calls);
        }
    }

    private List<TCall> TakeWaiting()
    {
        if (waiting.Count <= TurnMax)
        {
            var all = waiting;
            waiting = [];
            return all;
        }

        var first = waiting.GetRange(0, TurnMax);
        waiting.RemoveRange(0, TurnMax);
        return first;
    }
}
