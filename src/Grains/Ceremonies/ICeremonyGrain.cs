using Netralitas.Grains.Turns;
using Orleans.Concurrency;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// A ceremony as a virtual actor; its key is the ceremony's id. Calls enter while others run: reads need not queue behind
/// writes, and writes gather for the next turn, which decides them in order and commits them at once. Names are part of the
/// wire format: a rolling upgrade depends on them.
/// </summary>
[Alias("netralitas.ceremony")]
public interface ICeremonyGrain : IGrainWithStringKey
{
    /// <summary>Decides a share of a request; answers after the commit.</summary>
    [Alias("tell"), AlwaysInterleave]
    Task<ShareReply> TellAsync(CeremonyShare share);

    /// <summary>The ceremony's state; null if nothing is known of it.</summary>
    [Alias("ask"), AlwaysInterleave]
    Task<CeremonyReport?> AskAsync();
}
