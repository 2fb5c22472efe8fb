using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Ceremonies;

/// <summary>Decides single pledges; on the ingest path, so nothing is allocated for a pledge that is accepted.</summary>
public static class PledgeDecider
{
    /// <summary>Enters a pledge into the ceremony's book, or says why it is not entered.</summary>
    /// <param name="ceremony">The ceremony.</param>
    /// <param name="person">Who pledged.</param>
    /// <param name="category">How they are employed.</param>
    /// <param name="kind">Spoken or signed.</param>
    /// <param name="time">CloudEvents time of the report, if it had one.</param>
    public static PledgeVerdict Enter(
        Ceremony ceremony,
        PersonKey person,
        PersonCategory category,
        PledgeKind kind,
        DateTimeOffset? time
    )
    {
        if (Refuse(ceremony, person, kind, time) is { } refused)
        {
            return refused;
        }

        return ceremony.Pledges.TryAdd(person, category, kind) ? PledgeVerdict.Entered : PledgeVerdict.Repeated;
    }

    /// <summary>Why a pledge may not be entered, or null if it may, or stands already.</summary>
    public static PledgeVerdict? Refuse(Ceremony ceremony, PersonKey person, PledgeKind kind, DateTimeOffset? time)
    {
        if (ceremony.Status == CeremonyStatus.Cancelled)
        {
            return PledgeVerdict.Cancelled;
        }

        return ceremony.Pledges.MayAdd(person, kind, time) || ceremony.Pledges.Holds(person, kind)
            ? null
            : PledgeVerdict.Withdrawn;
    }

    /// <summary>The rejection that a refused pledge is answered with.</summary>
    public static Rejection Explain(Ceremony ceremony, PledgeVerdict verdict, string pointer = "/time") =>
        verdict switch
        {
            PledgeVerdict.Cancelled => Rejection.Of(
                "ceremony-cancelled",
                "/subject",
                $"Apel '{ceremony.Id}' telah dibatalkan.",
                $"The ceremony '{ceremony.Id}' was cancelled."
            ),
            PledgeVerdict.Withdrawn => Rejection.Of(
                "pledge-withdrawn",
                pointer,
                "Ikrar ini telah ditarik; hanya peristiwa dengan 'time' setelah penarikan yang dihitung lagi.",
                "This pledge was withdrawn; only an event with a 'time' after the withdrawal counts again."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "not a refusal"),
        };
}

/// <summary>What became of one pledge.</summary>
public enum PledgeVerdict
{
    /// <summary>It is new and counts.</summary>
    Entered,

    /// <summary>The same person's pledge of this kind stood already.</summary>
    Repeated,

    /// <summary>The ceremony was called off.</summary>
    Cancelled,

    /// <summary>It was withdrawn, and this report is not surely later than the withdrawal.</summary>
    Withdrawn,
}
