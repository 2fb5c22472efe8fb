namespace Netralitas.Grains.Nodes;

/// <summary>Whether the node's own parts can work.</summary>
/// <param name="clock">Tells since when they cannot.</param>
public sealed class NodeState(TimeProvider clock) : IReadinessCondition, IDisposable
{
    private volatile bool isReady;
    private long freshTicks;
    private volatile bool isStopping;
    private readonly CancellationTokenSource drained = new();

    /// <summary>True once everything is loaded, and while the database answers.</summary>
    public bool IsReady
    {
        get => isReady;
        set
        {
            if (value)
            {
                Interlocked.Exchange(ref freshTicks, clock.GetUtcNow().UtcTicks);
            }

            isReady = value;
        }
    }

    /// <summary>When the database last answered, if it no longer does; null while it does, or if it never did.</summary>
    public DateTimeOffset? StaleSince =>
        isReady || Interlocked.Read(ref freshTicks) is not (> 0 and var ticks)
            ? null
            : new DateTimeOffset(ticks, TimeSpan.Zero);

    /// <summary>True from the moment the node is told to stop.</summary>
    public bool IsStopping
    {
        get => isStopping;
        set => isStopping = value;
    }

    /// <summary>
    /// Cancelled when the node takes no more requests: answers without an end must end now, or those with one could not
    /// be waited for.
    /// </summary>
    public CancellationToken Drained => drained.Token;

    /// <summary>Ends answers without an end.</summary>
    public Task DrainAsync() => drained.CancelAsync();

    /// <inheritdoc />
    public void Dispose() => drained.Dispose();

    bool IReadinessCondition.Holds => isReady && !isStopping;
}
