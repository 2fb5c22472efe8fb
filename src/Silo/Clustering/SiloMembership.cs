using Netralitas.Grains.Nodes;
using Orleans.Runtime;

namespace Netralitas.Silo.Clustering;

/// <summary>The cluster as a member sees it: a silo that is joining, leaving or declared dead must get no requests.</summary>
/// <param name="oracle">What membership says.</param>
public sealed class SiloMembership(ISiloStatusOracle oracle) : IReadinessCondition, IClusterView
{
    /// <inheritdoc />
    public bool Holds => oracle.CurrentStatus == SiloStatus.Active;

    /// <inheritdoc />
    public bool IsMember => true;

    /// <inheritdoc />
    public int Count => oracle.GetActiveSilos().Length;
}
