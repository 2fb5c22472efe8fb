using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class PledgeTraceTests : GrainTests
{
    private static readonly CeremonyId Elsewhere = CeremonyId.Parse("52/apel");

    [Fact]
    public async Task Spoken_and_signed_are_found_with_when_where_and_for_what()
    {
        var at = Node.Clock.GetUtcNow();
        await Node.TellAsync(
            Say.Of(Say.BalaiKota)
                .Report(Say.Held(Shipped.Pemilu), "h")
                .Pledge(Say.Person(1), PledgeKind.Spoken)
                .Sign(2, 1)
        );

        var found = await FindAsync(1);

        Assert.Equal(
            [(Say.BalaiKota, PledgeKind.Spoken, at, false), (Say.BalaiKota, PledgeKind.Signed, at, false)],
            found.Select(each => (each.Ceremony, each.Kind, each.RecordedAt, each.IsWithdrawn))
        );
        Assert.All(found, each => Assert.True(each.IsFor(Shipped.Pemilu) && !each.IsFor(Shipped.Pilkada)));
        Assert.Equal(PledgeKind.Signed, Assert.Single(await FindAsync(2)).Kind);
    }

    [Fact]
    public async Task What_was_taken_back_is_marked_and_what_was_said_elsewhere_stays()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1).Withdraw(1, "w"));
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "k").Sign(1));

        Assert.Equal(
            [(Say.BalaiKota, true), (Say.Kecamatan, false)],
            (await FindAsync(1)).Select(each => (each.Ceremony, each.IsWithdrawn))
        );
    }

    [Fact]
    public async Task Signed_again_after_it_was_taken_back_counts_again()
    {
        var taken = Node.Clock.GetUtcNow().AddMinutes(-10);
        await Node.TellAsync(
            Say.Of(Say.BalaiKota)
                .Report(Say.Held(), "h")
                .Sign(1)
                .Withdraw(1, "w", taken)
                .Pledge(Say.Person(1), PledgeKind.Signed, time: taken.AddMinutes(1))
        );

        Assert.Equal([true, false], (await FindAsync(1)).Select(each => each.IsWithdrawn));
    }

    [Fact]
    public async Task Another_agencys_ceremonies_say_nothing_and_nobody_pledged_by_being_invited()
    {
        await Node.TellAsync(Say.Of(Elsewhere).Report(Say.Held(), "e").Sign(1));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(2));

        Assert.Empty(await FindAsync(1));
        Assert.Single(await new PledgeTrace(Node.Log).FindAsync(Elsewhere.Agency, Say.Person(1), Cancellation));
    }

    [Fact]
    public async Task A_pledge_at_a_ceremony_nothing_is_known_of_is_for_no_election()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));

        var found = Assert.Single(await FindAsync(1));
        Assert.Null(found.Facts);
        Assert.False(found.IsFor(Shipped.Pemilu));
    }

    private Task<IReadOnlyList<TracedPledge>> FindAsync(int serial) =>
        new PledgeTrace(Node.Log).FindAsync(CaseSays.Tual, Say.Person(serial), Cancellation);
}
