namespace Netralitas.Api.Hosting;

/// <summary>Whether the node's own parts can work.</summary>
public sealed class NodeState : IReadinessCondition
{
    private volatile bool isReady;
    private volatile bool isStopping;

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

    bool IReadinessCondition.Holds => isReady && !isStopping;
}
