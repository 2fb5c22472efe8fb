using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;

namespace Netralitas.Grains;

/// <summary>
/// The one door to the actors. A host answers where an actor lives and who calls it one at a time; what it decides is
/// the same on every host.
/// </summary>
public interface IDispatcher
{
    /// <summary>Gives a ceremony its share of a request; returns after the commit.</summary>
    Task<ShareReply> TellAsync(CeremonyShare share, CancellationToken cancellation);

    /// <summary>Gives an agency its share of a request; returns after the commit.</summary>
    Task<ShareReply> TellAsync(AgencyShare share, CancellationToken cancellation);

    /// <summary>Gives a case its share of a request; returns after the commit.</summary>
    Task<ShareReply> TellAsync(CaseShare share, CancellationToken cancellation);

    /// <summary>Has a case do what time has made due; returns after the commit.</summary>
    Task WakeAsync(CaseId id, CancellationToken cancellation);

    /// <summary>A ceremony's state; null if nothing is known of it.</summary>
    Task<CeremonyReport?> AskAsync(CeremonyId ceremony, CancellationToken cancellation);

    /// <summary>An agency's state with everything acknowledged before; null if it is not registered.</summary>
    Task<AgencyReport?> AskAsync(AgencyId agency, CancellationToken cancellation);

    /// <summary>
    /// Tells an agency that records of its streams were committed. May be lost: the agency notices a gap by
    /// <see cref="LogRecord.OwnerPrevious"/> and reads the log. An empty list makes it look for itself.
    /// </summary>
    void Follow(AgencyId agency, IReadOnlyList<LogRecord> records);

    /// <summary>Returns when every agency of this node has taken in what was committed before the call.</summary>
    Task SettleAsync(CancellationToken cancellation);
}
