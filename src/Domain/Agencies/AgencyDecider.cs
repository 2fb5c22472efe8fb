using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Agencies;

/// <summary>What an agency may say of itself, and what it then is.</summary>
public static class AgencyDecider
{
    // Twice the whole civil service: a typing error, and small enough that sums over all agencies stay whole numbers.
    private const long RollPersonsMax = 10_000_000;

    /// <summary>Why the agency may not say this, or null if it may.</summary>
    public static Rejection? Refuse(
        AgencyId id,
        Agency? agency,
        AgencyEvent said,
        RegionCatalogue regions,
        DateTimeOffset now
    ) =>
        said switch
        {
            AgencyEvent.Registered registered => RefuseRegistration(id, registered, regions),
            AgencyEvent.RollDeclared declared => RefuseRoll(id, agency, declared.Roll, now),
            AgencyEvent.Reminded reminded => RefuseReminder(id, agency, reminded),
            _ => throw new ArgumentOutOfRangeException(nameof(said), said, "not an agency event"),
        };

    /// <summary>The agency after the event. A roll of an earlier day than the one in force is history only.</summary>
    public static Agency? Evolve(AgencyId id, Agency? agency, AgencyEvent happened) =>
        happened switch
        {
            AgencyEvent.Registered it => new Agency(
                id,
                it.Name,
                it.Kind,
                it.Province ?? agency?.Province,
                it.TimeZone,
                agency?.Roll
            ),
            AgencyEvent.RollDeclared it when agency is not null && !(agency.Roll?.AsOf > it.Roll.AsOf) => agency with
            {
                Roll = it.Roll,
            },
            _ => agency,
        };

    private static Rejection? RefuseRegistration(AgencyId id, AgencyEvent.Registered said, RegionCatalogue regions)
    {
        var central = said.Kind is AgencyKind.Ministry or AgencyKind.Institution;
        var region = regions.Find(id.Value);
        if (id.IsCentral ? !central : region is not { HasGovernment: true } || region.Kind != said.Kind)
        {
            return Rejection.Of(
                "agency-kind-mismatch",
                "/data/kind",
                $"Jenis instansi tidak sesuai dengan kode {id}.",
                $"This kind of agency does not fit the code {id}."
            );
        }

        if (said.Province is { } province && regions.Find(province)?.Kind != AgencyKind.Province)
        {
            return Rejection.Of(
                "province-unknown",
                "/data/province",
                $"Provinsi '{province}' tidak ada dalam daftar wilayah.",
                $"There is no province '{province}' in the region catalogue."
            );
        }

        if (region is not null && region.TimeZone.Offset != said.TimeZone.Offset)
        {
            return Rejection.Of(
                "time-zone-mismatch",
                "/data/timeZone",
                $"Kode {id} terletak di zona waktu {region.TimeZone.Abbreviation}.",
                $"The code {id} lies in the time zone {region.TimeZone.Abbreviation}."
            );
        }

        return region is null || said.Province is null || said.Province == region.Province
            ? null
            : Rejection.Of(
                "province-mismatch",
                "/data/province",
                $"Kode {id} terletak di provinsi {region.Province}.",
                $"The code {id} lies in province {region.Province}."
            );
    }

    private static Rejection? RefuseRoll(AgencyId id, Agency? agency, Roll roll, DateTimeOffset now)
    {
        if (agency is null)
        {
            return AgencyUnknown(id);
        }

        var seen = new HashSet<UnitId>();
        for (var index = 0; index < roll.Units.Count; index++)
        {
            if (roll.Units[index].Id.Agency != id)
            {
                return Rejection.Of(
                    "unit-foreign",
                    $"/data/units/{index}/id",
                    $"Unit '{roll.Units[index].Id}' bukan unit instansi {id}.",
                    $"The unit '{roll.Units[index].Id}' is not one of agency {id}."
                );
            }

            if (!seen.Add(roll.Units[index].Id))
            {
                return Rejection.Of(
                    "unit-repeated",
                    $"/data/units/{index}/id",
                    $"Unit '{roll.Units[index].Id}' disebut dua kali.",
                    $"The unit '{roll.Units[index].Id}' is named twice."
                );
            }
        }

        var persons = roll.Units.Sum(unit => (long)unit.Persons.Asn + unit.Persons.NonAsn);
        return persons > RollPersonsMax
            ? Rejection.Of(
                "count-too-large",
                "/data/units",
                $"Jumlah pegawai {persons} lebih dari {RollPersonsMax}.",
                $"The roll has {persons} persons, more than {RollPersonsMax}."
            )
            : DateRules.RefuseDay(roll.AsOf, now, "/data/asOf");
    }

    private static Rejection? RefuseReminder(AgencyId id, Agency? agency, AgencyEvent.Reminded said) =>
        agency is null
            ? AgencyUnknown(id)
            : TextRules.Refuse(said.Subject, TextRules.ShortMax, "/data/subject")
                ?? TextRules.Refuse(said.Text, TextRules.LongMax, "/data/text");

    /// <summary>The rejection for anything about an agency that is neither in the catalogue nor registered.</summary>
    public static Rejection AgencyUnknown(AgencyId id) =>
        Rejection.Of(
            "agency-unknown",
            "/subject",
            $"Instansi '{id}' belum terdaftar.",
            $"The agency '{id}' is not registered."
        );
}
