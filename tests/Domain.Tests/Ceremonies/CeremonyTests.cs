using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Ceremonies.Given;

namespace Netralitas.Domain.Tests.Ceremonies;

public sealed class CeremonyTests
{
    public static TheoryData<CeremonyEvent[], CeremonyStatus, bool> Lives =>
        new()
        {
            { [], CeremonyStatus.Unannounced, false },
            { [Signed(Ani)], CeremonyStatus.Unannounced, false },
            { [Scheduled()], CeremonyStatus.Scheduled, false },
            { [Scheduled(), Cancelled], CeremonyStatus.Cancelled, false },
            { [Scheduled(), Cancelled, Scheduled()], CeremonyStatus.Scheduled, false },
            { [Held()], CeremonyStatus.Held, true },
            { [Scheduled(), Held()], CeremonyStatus.Held, true },
            { [Held(), Verified], CeremonyStatus.Verified, true },
            { [Held(), Returned], CeremonyStatus.Returned, true },
            { [Held(), Returned, Held()], CeremonyStatus.Held, true },
            { [Held(), Verified, Held()], CeremonyStatus.Held, true },
            { [Held(), Verified, Scheduled()], CeremonyStatus.Verified, true },
            { [Held(), Scheduled()], CeremonyStatus.Held, true },
        };

    [Theory]
    [MemberData(nameof(Lives))]
    public void What_happened_last_says_where_it_stands(CeremonyEvent[] past, CeremonyStatus status, bool held)
    {
        var ceremony = Ceremony(past);

        Assert.Equal(status, ceremony.Status);
        Assert.Equal(held, ceremony.IsHeld);
        Assert.Equal(past.Length > 0, ceremony.Exists);
    }

    [Fact]
    public void A_plan_that_arrives_after_the_ceremony_was_held_changes_no_facts()
    {
        var held = Held(Shipped.Pemilu, Shipped.Pilkada);

        Assert.Same(held.Facts, Ceremony(held, Scheduled(Shipped.Pemilu)).Facts);
    }

    [Fact]
    public void A_later_report_replaces_the_facts_and_keeps_the_pledges()
    {
        var correction = Held(Shipped.Pilkada);
        var ceremony = Ceremony(Held(Shipped.Pemilu), Signed(Ani), correction);

        Assert.Same(correction.Facts, ceremony.Facts);
        Assert.Equal(new CategoryCounts(1, 0, 0), ceremony.Pledges.Count(PledgeKind.Signed));
    }

    [Fact]
    public void A_withdrawn_pledge_no_longer_counts()
    {
        var ceremony = Ceremony(Held(), Signed(Ani), Withdrawn(Ani));

        Assert.Equal(default, ceremony.Pledges.Count(PledgeKind.Signed));
        Assert.True(ceremony.Exists);
    }
}
