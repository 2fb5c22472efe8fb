using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Nation;

public sealed class AgencyListTests
{
    private static readonly AgencyId Tual = AgencyId.Parse("81.72");

    private readonly AgencyList board = new(Shipped.Regions);

    [Fact]
    public void Every_regional_government_is_on_it_from_the_start()
    {
        Assert.Equal(546, board.Rows.Count());
        Assert.All(board.Rows, row => Assert.Equal((0L, 0), (row.Position, row.Figures.Length)));
        Assert.Null(board.Find(AgencyId.Parse("31.71")));
        Assert.Null(board.Find(AgencyId.Parse("kl.bkn")));
        Assert.Equal(0, board.Position);
    }

    [Fact]
    public void A_later_row_replaces_an_earlier_one()
    {
        board.Post(Row(5));
        board.TakeOver(Row(7));

        Assert.Equal(7, board.Find(Tual)!.Position);
        Assert.Equal(7, board.Position);
    }

    [Fact]
    public void An_older_row_never_replaces_a_newer_one()
    {
        board.Post(Row(7));
        board.Post(Row(5));
        board.TakeOver(Row(6));
        board.TakeOver(Row(7) with { Name = "the same position" });

        Assert.Equal(Row(7), board.Find(Tual));
    }

    [Fact]
    public void However_many_post_at_once_the_latest_row_stays()
    {
        Parallel.For(1, 2001, position => board.Post(Row(position)));

        Assert.Equal(2000, board.Find(Tual)!.Position);
        Assert.Equal(2000, board.Position);
    }

    [Fact]
    public void Only_what_was_posted_here_is_to_be_saved_and_only_once()
    {
        board.TakeOver(Row(5));
        Assert.Empty(board.TakeUnsaved());

        board.Post(Row(6));
        board.Post(Row(7));
        board.Post(Row(4));
        Assert.Equal([Row(7)], board.TakeUnsaved());
        Assert.Empty(board.TakeUnsaved());
    }

    [Fact]
    public void Who_waits_for_a_change_hears_of_the_next_one()
    {
        var change = board.NextChange;
        Assert.False(change.IsCompleted);

        board.Post(Row(5));
        Assert.True(change.IsCompleted);

        var next = board.NextChange;
        board.Post(Row(4));
        Assert.False(next.IsCompleted);
        board.TakeOver(Row(6));
        Assert.True(next.IsCompleted);
    }

    private static AgencyLine Row(long position) => AgencyLine.Of(Shipped.Agency("81.72"), figures: [], position);
}
