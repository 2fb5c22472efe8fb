namespace Netralitas.Grains.Faults;

/// <summary>What went wrong in an actor on another silo, of those faults its caller must tell apart.</summary>
public enum ActorFault
{
    /// <summary>The database failed; the outcome is unknown.</summary>
    LogUnavailable,

    /// <summary>The log's queue was full; nothing was done.</summary>
    LogFull,

    /// <summary>Another activation was first, again and again; nothing was done.</summary>
    Contended,

    /// <summary>An actor on a third silo did not answer; the outcome is unknown.</summary>
    Unreachable,
}
