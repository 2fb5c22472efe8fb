namespace Netralitas.Cluster.Silos;

/// <summary>What a child process of the benchmark is, of those that host grains.</summary>
internal enum SiloRole
{
    /// <summary>The product: one node of a cluster on PostgreSQL.</summary>
    Product,

    /// <summary>The product, which lets its agencies go and calls them back when told.</summary>
    Activations,

    /// <summary>What most would write: a grain for each ceremony, which writes its state for each pledge.</summary>
    StatePerPledge,

    /// <summary>Calls empty grains of its own.</summary>
    PingNear,

    /// <summary>Calls empty grains on another silo.</summary>
    PingFar,

    /// <summary>Holds the empty grains that <see cref="PingFar"/> calls.</summary>
    PingHost,
}
