using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Tests.Cases;

/// <summary>What reports allege: an official of Kota Tual who liked a campaign page.</summary>
internal static class Alleged
{
    public static readonly AgencyId Tual = AgencyId.Parse("81.72");

    public static readonly ActId Like = ActId.Parse("social-media-support");

    /// <summary>Leads to a dismissal, at every stage.</summary>
    public static readonly ActId Membership = ActId.Parse("party-membership");

    /// <summary>Stands in the catalogue for the time after fixing alone.</summary>
    public static readonly ActId Attributes = ActId.Parse("campaign-with-attributes-or-facilities");

    /// <summary>A matter of discipline of the regional elections.</summary>
    public static ViolationReport Pilkada(string occurredOn = "2024-09-23") =>
        new(
            new ReportedPerson(
                PersonCategory.Pns,
                TestPersons.Pns(1),
                "Ani",
                "Kepala Bidang",
                OfficialRank.Administrator
            ),
            Tual,
            Unit: null,
            Like,
            Day(occurredOn),
            Day(occurredOn),
            Shipped.Pilkada,
            Contest: null,
            Region: null,
            ReportOrigin.Report,
            "Menyukai halaman kampanye"
        );

    /// <summary>A matter of discipline of the general election: after the last candidates were fixed.</summary>
    public static ViolationReport Pemilu(string occurredOn = "2023-11-13") =>
        Pilkada(occurredOn) with
        {
            Election = Shipped.Pemilu,
        };

    public static ViolationReport KnownOn(this ViolationReport report, string day) =>
        report with
        {
            KnownOn = Day(day),
        };

    public static ViolationReport Of(this ViolationReport report, PersonCategory employment) =>
        report with
        {
            Person = report.Person with { Category = employment },
        };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
