using System.Globalization;
using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Violations;
using Netralitas.Grains.Cases;
using Netralitas.Testing.Events;

namespace Netralitas.Silo.Tests.Cases;

/// <summary>A case about a like in the campaign of the Pilkada of 2024, and what its institutions say of it.</summary>
internal static class LikedPost
{
    private static readonly AgencyId Bawaslu = AgencyId.Parse("kl.bawaslu");
    private static readonly AgencyId Bkn = AgencyId.Parse("kl.bkn");
    private static readonly ActId Act = ActId.TryParse("social-media-support", out var act) ? act : default;
    private static readonly DateOnly Occurred = new(2024, 9, 25);

    // What a report on its way says of the zone; whoever decides looks the agency's up.
    private static readonly TimeZoneName Wib = TimeZoneName.TryParse("WIB", out var zone) ? zone : default;

    public static CaseId Of(int number) =>
        CaseId.Parse(string.Create(CultureInfo.InvariantCulture, $"kl.bawaslu/lp-{number}"));

    /// <summary>Bawaslu registers a report about somebody of an agency.</summary>
    public static CaseCall Reported(int person, string agency = "52") =>
        Said(Bawaslu, new CaseEvent.Reported(On(Bawaslu, 26), Report(person, agency), Wib));

    /// <summary>Bawaslu finds it to be a violation.</summary>
    public static CaseCall Assessed() =>
        Said(Bawaslu, new CaseEvent.Assessed(On(Bawaslu, 27), AssessmentResult.Violation));

    /// <summary>BKN asks the agency's head to act.</summary>
    public static CaseCall Recommended() => Said(Bkn, new CaseEvent.Recommended(On(Bkn, 30), SanctionLevel.Severe));

    private static CaseCall Said(AgencyId sender, CaseEvent said) => new(0, null, CaseSender.Of(sender), said);

    private static PersonKey Person(int number) =>
        PersonKey.TryPack(Encoding.UTF8.GetBytes(Nip.Of(number)), PersonCategory.Pns, out var key) ? key : default;

    private static CaseStep On(AgencyId sender, int day) => new(new DateOnly(2024, 9, day), sender.Value);

    private static ViolationReport Report(int person, string agency) =>
        new(
            new ReportedPerson(PersonCategory.Pns, Person(person), null, null, null),
            AgencyId.Parse(agency),
            null,
            Act,
            Occurred,
            Occurred,
            ElectionId.Parse("pilkada-2024"),
            null,
            null,
            ReportOrigin.Finding,
            "Menyukai unggahan kampanye"
        );
}
