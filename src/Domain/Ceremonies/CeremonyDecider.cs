using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Ceremonies;

/// <summary>Which events a ceremony admits. Pledges by the thousand take <see cref="PledgeDecider"/>.</summary>
public static class CeremonyDecider
{
    /// <summary>Why this may not happen to the ceremony, or null if it may.</summary>
    /// <param name="ceremony">The ceremony as it is.</param>
    /// <param name="happened">What is reported.</param>
    /// <param name="agency">The agency it belongs to; null if it is not registered.</param>
    /// <param name="elections">The elections there are.</param>
    /// <param name="now">When it is decided.</param>
    public static Rejection? Refuse(
        Ceremony ceremony,
        CeremonyEvent happened,
        Agency? agency,
        ElectionCalendar elections,
        DateTimeOffset now
    ) =>
        happened switch
        {
            CeremonyEvent.Scheduled it => RefuseFacts(ceremony, it.Facts, agency, elections)
                ?? (
                    it.Facts.Date is CeremonyDate.At at
                        ? DateRules.RefusePlanned(at.Instant, now, "/data/startsAt")
                        : null
                ),
            CeremonyEvent.Held it => RefuseFacts(ceremony, it.Facts, agency, elections)
                ?? RefuseHeldDate(it.Facts.Date, now),
            CeremonyEvent.Cancelled => RefuseCancellation(ceremony),
            CeremonyEvent.Verified or CeremonyEvent.Returned => RefuseReview(ceremony),
            CeremonyEvent.PledgeWithdrawn it => ceremony.Pledges.Holds(it.Person, it.Kind)
                ? null
                : Rejection.Of(
                    "pledge-not-found",
                    "/data/person/number",
                    "Tidak ada ikrar atau pakta orang ini pada apel tersebut yang dapat ditarik.",
                    "There is no pledge of this person and kind at this ceremony to withdraw."
                ),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "not decided here"),
        };

    private static Rejection? RefuseFacts(
        Ceremony ceremony,
        CeremonyFacts facts,
        Agency? agency,
        ElectionCalendar elections
    )
    {
        if (agency is null)
        {
            return AgencyDecider.AgencyUnknown(ceremony.Id.Agency);
        }

        for (var index = 0; index < facts.Elections.Count; index++)
        {
            if (!elections.TryFind(facts.Elections[index], out _))
            {
                return Rejection.Of(
                    "election-unknown",
                    $"/data/elections/{index}",
                    $"Pemilihan '{facts.Elections[index]}' tidak dikenal.",
                    $"The election '{facts.Elections[index]}' is not known."
                );
            }
        }

        return facts.Unit is not { } unit || agency.HasUnit(unit)
            ? null
            : Rejection.Of(
                "unit-unknown",
                "/data/unit",
                $"Unit '{unit}' tidak ada dalam daftar pegawai instansi {agency.Id}.",
                $"The unit '{unit}' is not on the roll of agency {agency.Id}."
            );
    }

    private static Rejection? RefuseHeldDate(CeremonyDate? date, DateTimeOffset now) =>
        date switch
        {
            CeremonyDate.At at => DateRules.RefusePast(at.Instant, now, "/data/heldAt"),
            CeremonyDate.On on => DateRules.RefuseDay(on.Date, now, "/data/heldOn"),
            CeremonyDate.Around around => DateRules.RefuseDay(around.Date, now, "/data/heldAround/date"),
            _ => null,
        };

    private static Rejection? RefuseCancellation(Ceremony ceremony)
    {
        if (ceremony.IsHeld || ceremony.Pledges.AnyStands)
        {
            return Rejection.Of(
                "ceremony-already-held",
                "/subject",
                $"Apel '{ceremony.Id}' sudah dilaksanakan atau sudah memuat ikrar, sehingga tidak dapat dibatalkan.",
                $"The ceremony '{ceremony.Id}' was held or has pledges already and cannot be cancelled."
            );
        }

        return ceremony.Status == CeremonyStatus.Scheduled
            ? null
            : Rejection.Of(
                "ceremony-not-scheduled",
                "/subject",
                $"Apel '{ceremony.Id}' tidak terjadwal, sehingga tidak dapat dibatalkan.",
                $"The ceremony '{ceremony.Id}' is not scheduled and cannot be cancelled."
            );
    }

    private static Rejection? RefuseReview(Ceremony ceremony) =>
        ceremony.IsHeld
            ? null
            : Rejection.Of(
                "ceremony-not-held",
                "",
                $"Apel '{ceremony.Id}' belum dilaporkan terlaksana, sehingga buktinya tidak dapat dinilai.",
                $"The ceremony '{ceremony.Id}' has not been reported as held, so there is no evidence to judge."
            );
}
