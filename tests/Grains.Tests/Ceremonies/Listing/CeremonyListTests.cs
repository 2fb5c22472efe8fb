using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Ceremonies.Listing;

public sealed class CeremonyListTests
{
    private readonly CeremonyList list = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void An_agencys_ceremonies_are_found_by_their_agency()
    {
        Post("81.72/b", 1);
        Post("81.72/a", 2);
        Post("51.01/a", 3);
        Post("81.72/a", 4);

        Assert.Equal(3, list.Count);
        Assert.Equal(["81.72/a", "81.72/b"], Ids(list.Of(AgencyId.Parse("81.72"))));
        Assert.Empty(list.Of(AgencyId.Parse("52")));
        Assert.Equal(4, list.Find(CeremonyId.Parse("81.72/a"))?.Position);
        Assert.Equal(3, list.Lines.Count());
    }

    [Fact]
    public void Lines_are_in_the_order_of_their_ids_also_where_one_agencys_begins_like_anothers()
    {
        string[] ids = ["51/b", "kl.a/x", "51.01/a", "kl.a-b/x", "51/a", "51.01/b", "kl.a.b/a", "51/aa", "kl.ab/a"];
        foreach (var (id, position) in ids.Zip(Enumerable.Range(1, ids.Length)))
        {
            Post(id, position);
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), Ids(list.Lines));
    }

    [Fact]
    public void What_changed_after_a_position_comes_in_the_order_it_changed()
    {
        Post("81.72/a", 1);
        Post("51.01/a", 2);
        Post("81.72/b", 3);
        Post("81.72/a", 4);

        Assert.Equal(["81.72/b", "81.72/a"], Ids(list.ChangedAfter(2)));
        Assert.Empty(list.ChangedAfter(4));
    }

    [Fact]
    public void Whoever_watches_is_told_of_a_change_once()
    {
        var change = list.NextChange;
        Assert.False(change.IsCompleted);

        list.MoveTo(7);

        Assert.True(change.IsCompleted);
        Assert.False(list.NextChange.IsCompleted);
        Assert.Equal(7, list.Position);
    }

    [Fact]
    public async Task Whoever_waits_for_a_position_goes_on_when_the_list_has_it()
    {
        var reached = list.ReachAsync(7, Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
        list.MoveTo(6);
        Assert.False(reached.IsCompleted);

        list.MoveTo(8);

        Assert.True(await reached);
        Assert.True(await list.ReachAsync(8, TimeSpan.Zero, TimeProvider.System, Cancellation));
    }

    [Fact]
    public async Task Whoever_waits_for_a_position_does_not_wait_for_ever()
    {
        Assert.False(await list.ReachAsync(1, TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation));
    }

    private void Post(string id, long position) =>
        list.Post(
            CeremonyLine.Unknown(CeremonyId.Parse(id)) with
            {
                Status = CeremonyStatus.Scheduled,
                Elections = [Shipped.Pemilu],
                Version = position,
                Position = position,
            }
        );

    private static IEnumerable<string> Ids(IEnumerable<CeremonyLine> lines) => lines.Select(line => line.Id.Value);
}
