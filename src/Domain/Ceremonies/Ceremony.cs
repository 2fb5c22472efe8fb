using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Pledges;

namespace Netralitas.Domain.Ceremonies;

/// <summary>A ceremony's present state: what was last said of it, and who pledged there.</summary>
public sealed class Ceremony(CeremonyId id)
{
    /// <summary>Its identifier.</summary>
    public CeremonyId Id { get; } = id;

    /// <summary>Where it stands.</summary>
    public CeremonyStatus Status { get; private set; } = CeremonyStatus.Unannounced;

    /// <summary>What was last said of it: as held, once it was held; null while only pledges name it.</summary>
    public CeremonyFacts? Facts { get; private set; }

    /// <summary>Whether anything at all is known of it.</summary>
    public bool Exists => Facts is not null || !Pledges.IsEmpty;

    /// <summary>Whether it has been held, verified or not.</summary>
    public bool IsHeld => IsHeldStatus(Status);

    /// <summary>Who spoke and who signed.</summary>
    public PledgeBook Pledges { get; } = new();

    /// <summary>Whether a ceremony of this status has been held.</summary>
    public static bool IsHeldStatus(CeremonyStatus status) =>
        status is CeremonyStatus.Held or CeremonyStatus.Verified or CeremonyStatus.Returned;

    /// <summary>Where a ceremony of this status stands after an event.</summary>
    public static CeremonyStatus StatusAfter(CeremonyStatus status, CeremonyEvent happened) =>
        happened switch
        {
            CeremonyEvent.Held => CeremonyStatus.Held,
            CeremonyEvent.Cancelled => CeremonyStatus.Cancelled,
            CeremonyEvent.Verified => CeremonyStatus.Verified,
            CeremonyEvent.Returned => CeremonyStatus.Returned,
            _ => NewFacts(status, happened) is null ? status : CeremonyStatus.Scheduled,
        };

    /// <summary>What an event says of a ceremony of this status; null if nothing that counts.</summary>
    public static CeremonyFacts? NewFacts(CeremonyStatus status, CeremonyEvent happened) =>
        happened switch
        {
            CeremonyEvent.Held it => it.Facts,
            // A plan that arrives after the ceremony was held is history, no news.
            CeremonyEvent.Scheduled it when !IsHeldStatus(status) => it.Facts,
            _ => null,
        };

    /// <summary>Takes an event into account.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="recordedAt">When it was recorded: stands in for the time of a withdrawal that gave none.</param>
    public void Apply(CeremonyEvent happened, DateTimeOffset recordedAt)
    {
        Facts = NewFacts(Status, happened) ?? Facts;
        Status = StatusAfter(Status, happened);
        switch (happened)
        {
            case CeremonyEvent.PledgesRecorded it:
                foreach (var person in it.Persons)
                {
                    Pledges.TryAdd(person, it.Category, it.Kind);
                }

                break;
            case CeremonyEvent.PledgeWithdrawn it:
                Pledges.TryWithdraw(it.Person, it.Kind, it.Time ?? recordedAt);
                break;
        }
    }
}
