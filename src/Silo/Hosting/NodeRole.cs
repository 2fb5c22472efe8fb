namespace Netralitas.Silo.Hosting;

/// <summary>What a process of the cluster does.</summary>
public enum NodeRole
{
    /// <summary>Hosts grains and answers HTTP.</summary>
    All,

    /// <summary>Hosts grains only.</summary>
    Worker,

    /// <summary>Answers HTTP only, as a client of the cluster.</summary>
    Edge,
}
