namespace Netralitas.Cluster;

/// <summary>What can be measured by itself.</summary>
internal enum ClusterPart
{
    /// <summary>Single events and Orleans' own calls.</summary>
    Singles,

    /// <summary>Batches.</summary>
    Batches,

    /// <summary>The nation once.</summary>
    Nation,

    /// <summary>Large agencies' first answers.</summary>
    Activation,
}
