using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Tests.Facts;
using static Netralitas.Domain.Tests.Ceremonies.Given;

namespace Netralitas.Domain.Tests.Agencies;

public sealed class LedgerContentsTests
{
    private static readonly UniquePledgesContents Nobody = new([], []);

    private readonly FollowedLedger ledger = new();

    [Fact]
    public void Ceremonies_stand_where_they_stood()
    {
        ledger.Happen("satu", Held(Shipped.Pemilu), Verified);
        ledger.Happen("dua", Scheduled(Shipped.Pilkada));
        ledger.Happen("tiga", Signed(Ani));
        var (before, figures) = (ledger.Ceremonies.ToList(), ledger.Figures());

        ledger.Restore();

        Assert.Equal(
            before.Select(entry => (entry.Slug, entry.Status, string.Join(' ', entry.Elections))),
            ledger.Ceremonies.Select(entry => (entry.Slug, entry.Status, string.Join(' ', entry.Elections)))
        );
        Assert.Equal(figures, ledger.Figures());
    }

    [Fact]
    public void A_restored_ceremony_still_knows_that_it_has_pledges_to_move()
    {
        ledger.Happen("satu", Held(Shipped.Pemilu), Signed(Ani));
        ledger.Happen("dua", Held(Shipped.Pemilu));

        ledger.Restore();

        Assert.True(ledger.NeedsRecount("satu", Held(Shipped.Pilkada)));
        Assert.False(ledger.NeedsRecount("satu", Held(Shipped.Pemilu)));
        Assert.False(ledger.NeedsRecount("dua", Held(Shipped.Pilkada)));
    }

    [Fact]
    public void Persons_of_an_election_the_calendar_has_not_are_refused()
    {
        var beyond = 1u << Shipped.Elections.All.Count;
        var group = new CountedPersons(PersonCategory.Pns, 0, beyond, [Ani]);
        var contents = new LedgerContents([], new UniquePledgesContents([group], []));

        Assert.Throws<FormatException>(() => AgencyLedger.Restore(Shipped.Elections, contents));
    }

    [Theory]
    [InlineData("satu", "satu")]
    [InlineData("satu", "")]
    [InlineData("satu", "Dua Tiga")]
    public void A_ceremony_twice_or_without_a_slug_is_refused(params string[] slugs)
    {
        var ceremonies = slugs.Select(slug => new LedgerCeremony(
            new CeremonyEntry(slug, CeremonyStatus.Held, [Shipped.Pemilu]),
            HasPledges: false
        ));

        Assert.Throws<FormatException>(() =>
            AgencyLedger.Restore(Shipped.Elections, new LedgerContents([.. ceremonies], Nobody))
        );
    }
}
