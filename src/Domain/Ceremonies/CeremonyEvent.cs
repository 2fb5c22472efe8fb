using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Ceremonies;

/// <summary>Something that happened to a ceremony.</summary>
public abstract record CeremonyEvent
{
    private CeremonyEvent() { }

    /// <summary>It was planned, or its plan changed.</summary>
    public sealed record Scheduled(CeremonyFacts Facts) : CeremonyEvent;

    /// <summary>It was held, or what was said of it is corrected.</summary>
    public sealed record Held(CeremonyFacts Facts) : CeremonyEvent;

    /// <summary>It was called off.</summary>
    public sealed record Cancelled(string Reason) : CeremonyEvent;

    /// <summary>An operator accepted its evidence.</summary>
    /// <param name="By">Id of the operator's key.</param>
    /// <param name="Note">What they noted, or null.</param>
    public sealed record Verified(string By, string? Note) : CeremonyEvent;

    /// <summary>An operator sent it back.</summary>
    /// <param name="By">Id of the operator's key.</param>
    /// <param name="Reason">What must be mended.</param>
    public sealed record Returned(string By, string Reason) : CeremonyEvent;

    /// <summary>Persons pledged; none of them had before.</summary>
    public sealed record PledgesRecorded(PledgeKind Kind, PersonCategory Category, PersonKey[] Persons) : CeremonyEvent;

    /// <summary>A pledge entered in error was taken back.</summary>
    /// <param name="Kind">Which pledge.</param>
    /// <param name="Category">The category the sender gave.</param>
    /// <param name="Person">Whose.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Time">CloudEvents time of the correction, or null.</param>
    public sealed record PledgeWithdrawn(
        PledgeKind Kind,
        PersonCategory Category,
        PersonKey Person,
        string Reason,
        DateTimeOffset? Time
    ) : CeremonyEvent;
}
