using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Nation;

public sealed class AgencyListTests
{
    private static readonly AgencyId Tual = AgencyId.Parse("81.72");

    private readonly AgencyList list = new(Shipped.Regions);

    [Fact]
    public void Every_regional_government_is_on_it_from_the_start()
    {
        Assert.Equal(546, list.Lines.Count());
        Assert.All(list.Lines, line => Assert.Equal((0L, 0), (line.Position, line.Figures.Length)));
        Assert.Null(list.Find(AgencyId.Parse("31.71")));
        Assert.Null(list.Find(AgencyId.Parse("kl.bkn")));
        Assert.Equal(0, list.Position);
    }

    [Fact]
    public void A_later_line_replaces_an_earlier_one()
    {
        list.Put(Line(5));
        list.Put(Line(7));

        Assert.Equal(7, list.Find(Tual)!.Position);
    }

    [Fact]
    public void An_older_line_never_replaces_a_newer_one()
    {
        list.Put(Line(7));
        list.Put(Line(5));
        list.Put(Line(7) with { Name = "the same position" });

        Assert.Equal(Line(7), list.Find(Tual));
    }

    [Fact]
    public void However_many_come_at_once_the_latest_line_stays()
    {
        Parallel.For(1, 2001, position => list.Put(Line(position)));

        Assert.Equal(2000, list.Find(Tual)!.Position);
    }

    [Fact]
    public void A_line_may_have_more_than_the_list_surely_has()
    {
        list.Put(Line(7));
        list.MoveTo(3);

        Assert.Equal(3, list.Position);
    }

    [Fact]
    public void Who_waits_for_a_change_hears_of_the_next_one()
    {
        var change = list.NextChange;
        Assert.False(change.IsCompleted);

        list.Put(Line(5));
        Assert.True(change.IsCompleted);

        var next = list.NextChange;
        list.Put(Line(4));
        Assert.False(next.IsCompleted);
        list.MoveTo(5);
        Assert.True(next.IsCompleted);
    }

    private static AgencyLine Line(long position) => AgencyLine.Of(Shipped.Agency("81.72"), figures: [], position);
}
