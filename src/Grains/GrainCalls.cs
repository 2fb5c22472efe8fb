using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains;

/// <summary>
/// Calls of grains by what names them in the domain. Who gives up waiting leaves the outcome to the grain; a silo that does
/// not answer leaves it unknown, and repeating the call is safe.
/// </summary>
public static class GrainCalls
{
    /// <summary>Gives a ceremony its share of a request; returns after the commit.</summary>
    public static Task<ShareReply> TellAsync(
        this IGrainFactory grains,
        CeremonyShare share,
        CancellationToken cancellation
    ) => grains.GetGrain<ICeremonyGrain>(share.Ceremony.Value).TellAsync(share).WaitAsync(cancellation);

    /// <summary>Gives an agency its share of a request; returns after the commit.</summary>
    public static Task<ShareReply> TellAsync(
        this IGrainFactory grains,
        AgencyShare share,
        CancellationToken cancellation
    ) => grains.GetGrain<IAgencyGrain>(share.Agency.Value).TellAsync(share).WaitAsync(cancellation);

    /// <summary>Gives a case its share of a request; returns after the commit.</summary>
    public static Task<ShareReply> TellAsync(
        this IGrainFactory grains,
        CaseShare share,
        CancellationToken cancellation
    ) => grains.GetGrain<ICaseGrain>(share.Case.Value).TellAsync(share).WaitAsync(cancellation);

    /// <summary>Has a case do what time has made due; returns after the commit.</summary>
    public static Task WakeAsync(this IGrainFactory grains, CaseId id, CancellationToken cancellation) =>
        grains.GetGrain<ICaseGrain>(id.Value).WakeAsync().WaitAsync(cancellation);

    /// <summary>A ceremony's state; null if nothing is known of it.</summary>
    public static Task<CeremonyReport?> AskAsync(
        this IGrainFactory grains,
        CeremonyId ceremony,
        CancellationToken cancellation
    ) => grains.GetGrain<ICeremonyGrain>(ceremony.Value).AskAsync().WaitAsync(cancellation);

    /// <summary>An agency's state with everything acknowledged before; null if it is not registered.</summary>
    public static Task<AgencyReport?> AskAsync(
        this IGrainFactory grains,
        AgencyId agency,
        CancellationToken cancellation
    ) => grains.GetGrain<IAgencyGrain>(agency.Value).AskAsync().WaitAsync(cancellation);
}
