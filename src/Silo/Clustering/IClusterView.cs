namespace Netralitas.Silo.Clustering;

/// <summary>How this process sees the cluster.</summary>
public interface IClusterView
{
    /// <summary>Whether the process is a silo, not a client.</summary>
    bool IsMember { get; }

    /// <summary>Active silos, for a silo; silos connected to, for a client.</summary>
    int Count { get; }
}
