namespace Netralitas.Grains.Projections;

/// <summary>Up to where in the log a projection holds everything, and a signal for whoever waits for a change of it.</summary>
internal sealed class ReachedPosition
{
    private volatile TaskCompletionSource changed = NewSignal();
    private long position;

    public long Value => Interlocked.Read(ref position);

    /// <summary>Completes at the next change after the call.</summary>
    public Task NextChange => changed.Task;

    /// <summary>Moves on, and tells whoever waits.</summary>
    public void MoveTo(long reached)
    {
        Interlocked.Exchange(ref position, reached);
        Signal();
    }

    /// <summary>Tells whoever waits that something is different, though nothing more is complete.</summary>
    public void Signal() => Interlocked.Exchange(ref changed, NewSignal()).TrySetResult();

    /// <summary>Waits, no longer than <paramref name="wait"/>, for a log position; false if it is not reached yet.</summary>
    public async Task<bool> ReachAsync(long wanted, TimeSpan wait, TimeProvider clock, CancellationToken cancellation)
    {
        if (Value >= wanted)
        {
            return true;
        }

        using var limit = new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        while (true)
        {
            var change = NextChange;
            if (Value >= wanted)
            {
                return true;
            }

            await change.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
            {
                return Value >= wanted;
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
