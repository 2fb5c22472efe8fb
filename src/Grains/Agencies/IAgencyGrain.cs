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
    /// Takes in what was committed of the agency's streams up to a log position, and answers with its line; null if the agency
    /// is not registered.
    /// </summary>
    /// <param name="records">Records of them, in order. What is missing is read from the log.</param>
    /// <param name="position">Where the line must stand at least.</param>
    [Alias("follow"), AlwaysInterleave]
    Task<AgencyLine?> FollowAsync(LogRecord[] records, long position);
}
