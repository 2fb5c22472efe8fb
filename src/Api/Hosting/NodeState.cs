namespace Netralitas.Api.Hosting;

/// <summary>Whether the node's own parts can work.</summary>
public sealed class NodeState : IReadinessCondition, IDisposable
{
    private volatile bool isReady;
    private volatile bool isStopping;
    private readonly CancellationTokenSource drained = new();

    /// <summary>True once everything is loaded, and while the database answers.</summary>
    public bool IsReady
    {
        get => isReady;
        set => isReady = value;
    }

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
