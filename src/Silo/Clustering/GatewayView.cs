using Netralitas.Grains.Nodes;

namespace Netralitas.Silo.Clustering;

/// <summary>The cluster as a client sees it: without a gateway there is nobody to ask.</summary>
public sealed class GatewayView : IReadinessCondition, IClusterView
{
    private volatile int count;

    /// <summary>How many gateways are connected.</summary>
    public int Count
    {
        get => count;
        set => count = value;
    }

    /// <inheritdoc />
    public bool Holds => count > 0;

    /// <inheritdoc />
    public bool IsMember => false;
}
