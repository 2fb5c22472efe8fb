using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;

namespace Netralitas.Domain.Tests.Ceremonies;

/// <summary>A ceremony of Kota Tual, brought to where a test starts.</summary>
internal static class Given
{
    public static readonly CeremonyId Id = CeremonyId.Parse("81.72/2023-11-27-balai-kota");

    public static readonly DateTimeOffset Now = new(2023, 11, 27, 8, 0, 0, TimeSpan.FromHours(9));

    public static readonly Agency Tual = Agency.Of(Shipped.Regions.Find("81.72")!);

    public static readonly PersonKey Ani = TestPersons.Pns(1);

    public static Ceremony Ceremony(params CeremonyEvent[] past)
    {
        var ceremony = new Ceremony(Id);
        foreach (var happened in past)
        {
            ceremony.Apply(happened, Now);
        }

        return ceremony;
    }

    public static CeremonyEvent.Scheduled Scheduled(params ElectionId[] elections) => new(Facts(elections));

    public static CeremonyEvent.Held Held(params ElectionId[] elections) => new(Facts(elections));

    public static CeremonyEvent.Cancelled Cancelled { get; } = new("hujan lebat");

    public static CeremonyEvent.Verified Verified { get; } = new("op-1", Note: null);

    public static CeremonyEvent.Returned Returned { get; } = new("op-1", "foto tidak terbaca");

    public static CeremonyEvent.PledgesRecorded Signed(params PersonKey[] persons) =>
        new(PledgeKind.Signed, PersonCategory.Pns, persons);

    public static CeremonyEvent.PledgeWithdrawn Withdrawn(PersonKey person, DateTimeOffset? time = null) =>
        new(PledgeKind.Signed, PersonCategory.Pns, person, "salah orang", time);

    private static CeremonyFacts Facts(ElectionId[] elections) =>
        new() { Elections = elections.Length > 0 ? elections : [Shipped.Pemilu] };
}
