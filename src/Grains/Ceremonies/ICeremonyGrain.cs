using Netralitas.Grains.Messages;
using Orleans.Concurrency;

namespace Netralitas.Grains.Ceremonies;

/// <summary>
/// A ceremony as a virtual actor; its key is the ceremony's id. Calls enter while others run: reads need not queue
/// behind writes, and writes gather in the actor's mailbox, which decides them one turn at a time and commits a turn at
/// once. Names are part of the wire format: a rolling upgrade depends on them.
/// </summary>
[Alias("netralitas.ceremony")]
public interface ICeremonyGrain : IGrainWithStringKey
{
    /// <summary>Decides a share of a request; answers after the commit.</summary>
    [Alias("tell"), AlwaysInterleave]
    Task<ShareReplyMessage> TellAsync(CeremonyShareMessage share);

    /// <summary>The ceremony's state; null if nothing is known of it.</summary>
    [Alias("ask"), AlwaysInterleave]
    Task<CeremonyReportMessage?> AskAsync();
}
