using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Nation;

public sealed class RecentPledgesTests : GrainTests
{
    private static readonly CeremonyId Jembrana = CeremonyId.Parse("51.01/apel");

    [Fact]
    public async Task A_change_is_told_with_what_it_added_and_when()
    {
        var at = Node.Clock.GetUtcNow();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1, 2));

        var run = Assert.Single(await ReadAsync(Node));

        Assert.Equal(new RecentRun(Say.BalaiKota.Agency, 0, 2, at, at), run);
        Assert.Empty(Node.Pledges.Recent.Read(Shipped.Pilkada, at));
    }

    [Fact]
    public async Task An_agency_that_goes_on_stays_one_entry_in_its_place_whose_figures_grow()
    {
        var start = Node.Clock.GetUtcNow();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1));
        Node.Clock.Advance(TimeSpan.FromMinutes(1));
        await Node.TellAsync(Say.Of(Jembrana).Report(Say.Held(), "2").Sign(2));
        Node.Clock.Advance(TimeSpan.FromMinutes(4));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Sign(3, 4));

        var runs = await ReadAsync(Node);

        Assert.Equal([Jembrana.Agency, Say.BalaiKota.Agency], runs.Select(run => run.Agency));
        Assert.Equal((3, start, start.AddMinutes(5)), (runs[1].Signed, runs[1].Began, runs[1].Last));
    }

    [Fact]
    public async Task After_a_pause_it_begins_anew_and_what_is_withdrawn_is_taken_off()
    {
        var pledgedAt = Node.Clock.GetUtcNow();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1, 2));
        Node.Clock.Advance(TimeSpan.FromMinutes(6));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Withdraw(1, "w", pledgedAt.AddMinutes(1)));

        Assert.Equal(-1, Assert.Single(await ReadAsync(Node)).Signed);
    }

    [Fact]
    public async Task What_is_no_longer_recent_is_forgotten()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1));
        Assert.Single(await ReadAsync(Node));
        Node.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Empty(await ReadAsync(Node));
    }

    [Fact]
    public async Task Another_node_and_one_that_was_just_started_tell_the_same()
    {
        await Node.TellAsync(Say.Of(Jembrana).Report(Say.Held(), "0").Sign(9));
        Node.Clock.Advance(TimeSpan.FromMinutes(16));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "1").Sign(1));
        Node.Clock.Advance(TimeSpan.FromMinutes(2));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Sign(2));
        var told = await ReadAsync(Node);

        var other = await StartAsync();
        other.Clock.MoveTo(Node.Clock.GetUtcNow());

        Assert.Equal(told, await ReadAsync(other));
        Assert.Equal(2, Assert.Single(told).Signed);
    }

    private static async Task<IReadOnlyList<RecentRun>> ReadAsync(TestNode node)
    {
        await node.FollowAsync(node.CeremonyProjection);
        return node.Pledges.Recent.Read(Shipped.Pemilu, node.Clock.GetUtcNow());
    }
}
