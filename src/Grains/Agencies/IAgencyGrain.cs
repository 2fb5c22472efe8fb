using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Turns;
using Orleans.Concurrency;

namespace Netralitas.Grains.Agencies;

/// <summary>
/// An agency as a virtual actor; its key is the agency's id. Calls enter while others run and gather for the next turn, as
/// with <see cref="Ceremonies.ICeremonyGrain"/>.
/// </summary>
[Alias("netralitas.agency")]
public interface IAgencyGrain : IGrainWithStringKey
{
    /// <summary>Decides a share of a request; answers after the commit.</summary>
    [Alias("tell"), AlwaysInterleave]
    Task<ShareReply> TellAsync(AgencyShare share);

    /// <summary>The agency's state with everything acknowledged before; null if it is not registered.</summary>
    [Alias("ask"), AlwaysInterleave]
    Task<AgencyReport?> AskAsync();

    /// <summary>
    /// Takes in records of the agency's streams that were committed, or looks for them if none are given. A call may be
    /// lost: the next one shows the gap, and it is read from the log.
    /// </summary>
    /// <param name="records">The records, in order.</param>
    /// <param name="silo">The caller's silo; null for a client.</param>
    /// <returns>
    /// The agency's line for the caller's board; null if the caller's silo has it on its board already, or if the agency
    /// is not registered.
    /// </returns>
    [Alias("follow"), AlwaysInterleave]
    Task<AgencyLine?> FollowAsync(LogRecord[] records, string? silo);
}
