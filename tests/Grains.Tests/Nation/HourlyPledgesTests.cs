using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Nation;

public sealed class HourlyPledgesTests : GrainTests
{
    private static readonly CeremonyId Jembrana = CeremonyId.Parse("51.01/apel");
    private static readonly CeremonyId Pontianak = CeremonyId.Parse("61.71/apel");
    private static readonly CeremonyId Medan = CeremonyId.Parse("12.71/apel");

    // The clock stands at 08:00 in Tual, which is 07:00 on Bali and 06:00 in the west.
    [Fact]
    public async Task Each_pledge_counts_in_the_hour_of_its_own_agencys_clocks()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1, 2));
        await Node.TellAsync(Say.Of(Jembrana).Report(Say.Held(), "2").Pledge(Say.Person(3), PledgeKind.Spoken));
        await Node.TellAsync(Say.Of(Medan).Report(Say.Held(), "3").Sign(4));
        await Node.TellAsync(Say.Of(Pontianak).Report(Say.Held(), "4").Sign(5));

        Assert.Equal(["WIB 2023-11-27 6: 0+2", "WITA 2023-11-27 7: 1+0", "WIT 2023-11-27 8: 0+2"], await PulseAsync());
    }

    [Fact]
    public async Task The_day_turns_where_the_agency_is()
    {
        Node.Clock.MoveTo(new DateTimeOffset(2023, 11, 28, 0, 10, 0, TimeSpan.FromHours(9)));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1));
        await Node.TellAsync(Say.Of(Medan).Report(Say.Held(), "2").Sign(2));

        Assert.Equal(["WIB 2023-11-27 22: 0+1", "WIT 2023-11-28 0: 0+1"], await PulseAsync());
    }

    [Fact]
    public async Task Pledges_count_once_it_is_known_for_which_elections_and_follow_a_correction()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1, 2));
        Assert.Empty(await PulseAsync());

        Node.Clock.Advance(TimeSpan.FromHours(2));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(3));
        Assert.Equal(["WIT 2023-11-27 8: 0+2", "WIT 2023-11-27 10: 0+1"], await PulseAsync());

        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada, Shipped.Pemilu), "2"));
        Assert.Equal(2, (await PulseAsync()).Length);

        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada), "3"));
        Assert.Empty(await PulseAsync());
        Assert.Equal([2, 1], Node.Pledges.Read(Shipped.Pilkada).Select(count => count.Signed));
    }

    [Fact]
    public async Task A_withdrawn_pledge_leaves_its_hour_and_a_new_one_counts_in_its_own()
    {
        var pledgedAt = Node.Clock.GetUtcNow();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1, 2));
        Node.Clock.Advance(TimeSpan.FromHours(1));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Withdraw(1, "w", pledgedAt.AddMinutes(30)));
        Assert.Equal(["WIT 2023-11-27 8: 0+1"], await PulseAsync());

        await Node.TellAsync(
            Say.Of(Say.BalaiKota).Pledge(Say.Person(1), PledgeKind.Signed, PersonCategory.Pns, pledgedAt.AddMinutes(45))
        );

        Assert.Equal(["WIT 2023-11-27 8: 0+1", "WIT 2023-11-27 9: 0+1"], await PulseAsync());
    }

    [Fact]
    public async Task One_agency_may_be_asked_for_alone()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1));
        await Node.TellAsync(Say.Of(Jembrana).Report(Say.Held(), "2").Sign(2, 3));
        await Node.FollowAsync(Node.CeremonyProjection);

        var count = Assert.Single(Node.Pledges.Read(Shipped.Pemilu, Jembrana.Agency));

        Assert.Equal(("WITA", 2), (count.Zone.Abbreviation, count.Signed));
        Assert.Empty(Node.Pledges.Read(Shipped.Pilkada, Jembrana.Agency));
    }

    private async Task<string[]> PulseAsync()
    {
        await Node.FollowAsync(Node.CeremonyProjection);
        return [.. Node.Pledges.Read(Shipped.Pemilu).Select(Text)];
    }

    private static string Text(PledgeHour count) =>
        $"{count.Zone.Abbreviation} {count.Day:yyyy-MM-dd} {count.Hour}: {count.Spoken}+{count.Signed}";
}
