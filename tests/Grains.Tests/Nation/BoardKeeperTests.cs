using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Nation;

public sealed class BoardKeeperTests : GrainTests
{
    [Fact]
    public async Task A_new_node_fills_its_board_from_what_was_saved()
    {
        await PledgeAsync();
        Node.Keeper.Save();
        await WrittenAsync();

        var other = await StartAsync();
        await other.Keeper.RefreshAsync(Cancellation);

        Assert.Equal(2, SignedOn(other));
        Assert.Equal(0, await other.Keeper.SweepAsync(Cancellation));
        Assert.Equal(0, other.Awake);
    }

    [Fact]
    public async Task What_another_node_saved_is_not_saved_again()
    {
        await PledgeAsync();
        Node.Keeper.Save();
        await WrittenAsync();
        var other = await StartAsync();
        await other.Keeper.RefreshAsync(Cancellation);

        Assert.Empty(other.Context.Board.TakeUnsaved());
        Assert.Empty(Node.Context.Board.TakeUnsaved());
    }

    [Fact]
    public async Task After_a_lost_view_the_sweep_wakes_the_agencies_that_are_behind()
    {
        await PledgeAsync();

        // The first node never saved its lines: as if it had crashed after the commit.
        var other = await StartAsync();
        await other.Keeper.RefreshAsync(Cancellation);
        Assert.Empty(other.Context.Board.Find(AgencySays.Tual)!.Figures);

        Assert.Equal(1, await other.Keeper.SweepAsync(Cancellation));
        await other.News.SettleAsync(Cancellation);

        Assert.Equal(2, SignedOn(other));
        Assert.Equal(0, await other.Keeper.SweepAsync(Cancellation));
    }

    [Fact]
    public async Task A_board_stands_where_the_log_stood_once_other_nodes_lines_have_come()
    {
        await PledgeAsync();
        var other = await StartAsync();
        await other.Keeper.MoveOnAsync(Cancellation);
        await other.Keeper.MoveOnAsync(Cancellation);
        Assert.Equal(0, other.Keeper.Position);

        Node.Keeper.Save();
        await WrittenAsync();
        await other.Keeper.RefreshAsync(Cancellation);
        await other.Keeper.MoveOnAsync(Cancellation);

        Assert.Equal(await Node.Context.Log.ReadPositionAsync(Cancellation), other.Keeper.Position);
    }

    [Fact]
    public async Task A_board_that_misses_one_line_stands_still()
    {
        await PledgeAsync();
        var other = await StartAsync();
        await other.Keeper.SweepAsync(Cancellation);
        await other.News.SettleAsync(Cancellation);
        await other.Keeper.MoveOnAsync(Cancellation);
        await other.Keeper.MoveOnAsync(Cancellation);
        var before = other.Keeper.Position;
        Assert.Equal(await Node.Context.Log.ReadPositionAsync(Cancellation), before);

        await Node.TellAsync(AgencySays.Of(AgencySays.Central, "r", AgencySays.Registered("BKN")));
        await other.Keeper.MoveOnAsync(Cancellation);
        await other.Keeper.MoveOnAsync(Cancellation);

        Assert.Equal(before, other.Keeper.Position);
    }

    [Fact]
    public async Task A_central_agency_that_was_lost_from_the_view_comes_back_too()
    {
        await Node.TellAsync(AgencySays.Of(AgencySays.Central, "r", AgencySays.Registered("BKN")));
        var other = await StartAsync();

        Assert.Equal(1, await other.Keeper.SweepAsync(Cancellation));
        await other.News.SettleAsync(Cancellation);

        Assert.Equal("BKN", other.Context.Board.Find(AgencySays.Central)?.Name);
    }

    [Fact]
    public async Task What_was_read_once_is_not_read_again()
    {
        await PledgeAsync();
        Node.Keeper.Save();
        await WrittenAsync();
        var other = await StartAsync();
        await other.Keeper.RefreshAsync(Cancellation);
        var change = other.Context.Board.NextChange;

        await other.Keeper.RefreshAsync(Cancellation);
        Assert.False(change.IsCompleted);

        await Node.TellAsync(Say.Signs(Say.BalaiKota, 3));
        await Node.News.SettleAsync(Cancellation);
        Node.Keeper.Save();
        await WrittenAsync(position: 3);
        await other.Keeper.RefreshAsync(Cancellation);
        Assert.Equal(3, SignedOn(other));
    }

    private async Task PledgeAsync()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await Node.News.SettleAsync(Cancellation);
    }

    /// <summary>Returns once the agency's line of a position is in the view.</summary>
    private async Task WrittenAsync(long position = 2)
    {
        while (
            !await Node
                .Log.ReadViewAsync(Grains.Nation.AgencyLine.View, 0, Cancellation)
                .AnyAsync(row => row.Position == position, Cancellation)
        )
        {
            await Task.Delay(1, Cancellation);
        }
    }

    private static int SignedOn(TestNode node) =>
        Assert.Single(node.Context.Board.Find(AgencySays.Tual)!.Figures).Signed.Pns;
}
