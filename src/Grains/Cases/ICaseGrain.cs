using Netralitas.Grains.Turns;
using Orleans.Concurrency;

namespace Netralitas.Grains.Cases;

/// <summary>
/// A case as a virtual actor; its key is the case's id. Calls enter while others run and gather for the next turn, as
/// with <see cref="Ceremonies.ICeremonyGrain"/>. Nobody asks it how the case stands: that is read from the log.
/// </summary>
[Alias("netralitas.case")]
public interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Decides a share of a request; answers after the commit.</summary>
    [Alias("tell"), AlwaysInterleave]
    Task<ShareReply> TellAsync(CaseShare share);

    /// <summary>Does what time has made due; answers after the commit.</summary>
    [Alias("wake"), AlwaysInterleave]
    Task WakeAsync();
}
