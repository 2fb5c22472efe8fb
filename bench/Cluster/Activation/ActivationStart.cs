namespace Netralitas.Cluster.Activation;

/// <summary>What an agency's activation begins with.</summary>
internal enum ActivationStart
{
    /// <summary>The records of all its ceremonies.</summary>
    History,

    /// <summary>The snapshot that its last activation left.</summary>
    Snapshot,
}
