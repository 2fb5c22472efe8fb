namespace Netralitas.Api.Hosting;

/// <summary>Whether the node may be sent requests.</summary>
public sealed class NodeState
{
    private volatile bool isReady;

    /// <summary>True once everything is loaded, and while the database answers.</summary>
    public bool IsReady
    {
        get => isReady;
        set => isReady = value;
    }
}
