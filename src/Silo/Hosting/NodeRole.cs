namespace Netralitas.Silo.Hosting;

/// <summary>What a process of the cluster does.</summary>
public enum NodeRole
{
    /// <summary>Hosts actors and answers HTTP.</summary>
    All,

    /// <summary>Hosts actors only.</summary>
    Worker,

    /// <summary>Answers HTTP only, as a client of the cluster.</summary>
    Edge,
}
