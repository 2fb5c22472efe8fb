using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Tests.Persons;
using static Netralitas.Domain.Tests.Ceremonies.Given;

namespace Netralitas.Domain.Tests.Agencies;

public sealed class AgencyLedgerTests
{
    private readonly FollowedLedger ledger = new();

    [Fact]
    public void A_person_at_two_ceremonies_of_the_agency_counts_once()
    {
        ledger.Happen("satu", Held(), Signed(Ani, TestPersons.Pns(2)));
        ledger.Happen("dua", Held(), Signed(Ani));

        Assert.Equal((2, 2), (Pemilu().Held, Pemilu().Signed.Pns));
    }

    [Fact]
    public void A_pledge_taken_back_at_one_ceremony_still_counts_from_the_other()
    {
        ledger.Happen("satu", Held(), Signed(Ani));
        ledger.Happen("dua", Held(), Signed(Ani), Withdrawn(Ani));
        Assert.Equal(1, Pemilu().Signed.Pns);

        ledger.Happen("satu", Withdrawn(Ani));
        Assert.Equal(0, Pemilu().Signed.Pns);
    }

    [Fact]
    public void Pledges_that_come_before_the_facts_count_once_the_facts_come()
    {
        ledger.Happen("satu", Signed(Ani));
        Assert.Empty(ledger.Figures());

        ledger.Happen("satu", Held());
        Assert.Equal(1, Pemilu().Signed.Pns);
    }

    [Fact]
    public void A_corrected_election_moves_the_pledges_there()
    {
        ledger.Happen("satu", Held(Shipped.Pemilu), Signed(Ani), Held(Shipped.Pilkada));

        var figures = Assert.Single(ledger.Figures());
        Assert.Equal((Shipped.Pilkada, 1), (figures.Election, figures.Signed.Pns));

        ledger.Happen("satu", Held(Shipped.Pemilu, Shipped.Pilkada));
        Assert.Equal([1, 1], ledger.Figures().Select(both => both.Signed.Pns));
    }

    [Fact]
    public void Moving_one_ceremony_leaves_what_the_other_counted()
    {
        ledger.Happen("satu", Held(Shipped.Pemilu), Signed(Ani));
        ledger.Happen("dua", Held(Shipped.Pemilu), Signed(Ani), Held(Shipped.Pilkada));

        Assert.Equal([1, 1], ledger.Figures().Select(both => both.Signed.Pns));
    }

    [Fact]
    public void Only_a_change_of_elections_under_pledges_needs_a_recount()
    {
        Assert.False(ledger.NeedsRecount("satu", Held()));
        ledger.Happen("satu", Scheduled());
        Assert.False(ledger.NeedsRecount("satu", Held(Shipped.Pilkada)));

        ledger.Happen("satu", Signed(Ani));
        Assert.False(ledger.NeedsRecount("satu", Held()));
        Assert.False(ledger.NeedsRecount("satu", Verified));
        Assert.True(ledger.NeedsRecount("satu", Held(Shipped.Pilkada)));
        Assert.True(ledger.NeedsRecount("satu", Scheduled(Shipped.Pilkada)));

        ledger.Happen("satu", Held());
        Assert.False(ledger.NeedsRecount("satu", Scheduled(Shipped.Pilkada)));
    }

    public static TheoryData<CeremonyEvent[], int, int, int> Lives =>
        new()
        {
            { [Scheduled()], 1, 0, 0 },
            { [Scheduled(), Cancelled, Scheduled()], 1, 0, 0 },
            { [Scheduled(), Held()], 0, 1, 0 },
            { [Held(), Verified], 0, 1, 1 },
            { [Held(), Returned], 0, 1, 0 },
            { [Held(), Verified, Held()], 0, 1, 0 },
            { [Held(), Verified, Scheduled()], 0, 1, 1 },
        };

    [Theory]
    [MemberData(nameof(Lives))]
    public void A_ceremony_counts_as_planned_held_or_verified(
        CeremonyEvent[] past,
        int scheduled,
        int held,
        int verified
    )
    {
        ledger.Happen("satu", past);

        Assert.Equal((scheduled, held, verified), (Pemilu().Scheduled, Pemilu().Held, Pemilu().Verified));
    }

    [Fact]
    public void An_agency_whose_only_ceremony_was_called_off_has_not_started()
    {
        ledger.Happen("satu", Scheduled());
        Assert.Equal(1, Pemilu().Scheduled);

        ledger.Happen("satu", Cancelled);
        Assert.Empty(ledger.Figures());
        Assert.Equal(CeremonyStatus.Cancelled, Assert.Single(ledger.Ceremonies).Status);
    }

    [Fact]
    public void Its_ceremonies_are_listed_by_name_with_where_they_stand()
    {
        ledger.Happen("dua", Held(Shipped.Pilkada));
        ledger.Happen("satu", Signed(Ani));
        ledger.Happen("Z", Scheduled());

        Assert.Equal(
            [("Z", CeremonyStatus.Scheduled), ("dua", CeremonyStatus.Held), ("satu", CeremonyStatus.Unannounced)],
            ledger.Ceremonies.Select(entry => (entry.Slug, entry.Status))
        );
        Assert.Equal([Shipped.Pilkada], ledger.Ceremonies.ElementAt(1).Elections);
        Assert.Empty(ledger.Ceremonies.Last().Elections);
    }

    [Fact]
    public void An_election_the_calendar_no_longer_holds_counts_for_nothing()
    {
        ledger.Happen("satu", Held(ElectionId.Parse("pemilu-1999")), Signed(Ani));

        Assert.Empty(ledger.Figures());
    }

    private ElectionFigures Pemilu() => Assert.Single(ledger.Figures(), figures => figures.Election == Shipped.Pemilu);
}
