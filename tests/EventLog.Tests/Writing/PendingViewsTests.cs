using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Tests.Writing;

public sealed class PendingViewsTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly PendingViews views;
    private int woken;

    public PendingViewsTests() =>
        views = new PendingViews(new EventLogOptions { Clock = clock, GroupViewsMax = 2 }, whenDue: () => woken++);

    public void Dispose() => views.Dispose();

    [Fact]
    public void A_row_waits_its_delay_for_newer_ones()
    {
        views.Add(Row("52", 1));
        clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Empty(views.Take());

        views.Add(Row("52", 2));
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, woken);
        Assert.Equal(2, Assert.Single(views.Take()).Position);
        Assert.False(views.Any);
    }

    [Fact]
    public void An_older_row_does_not_replace_a_waiting_one()
    {
        views.Add(Row("52", 2));
        views.Add(Row("52", 1));

        Assert.Equal(2, Assert.Single(views.Take(now: true)).Position);
    }

    [Fact]
    public void More_rows_than_a_group_may_hold_are_taken_in_several()
    {
        for (var i = 0; i < 5; i++)
        {
            views.Add(Row($"{i}", 1));
        }

        var taken = new List<int>();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        while (woken > taken.Count)
        {
            taken.Add(views.Take().Count);
            clock.Advance(TimeSpan.Zero);
        }

        Assert.Equal([2, 2, 1], taken);
    }

    [Fact]
    public void A_row_taken_back_is_due_again_after_the_delay()
    {
        views.Add(Row("52", 1));
        clock.Advance(TimeSpan.FromMilliseconds(200));
        views.Return(views.Take());

        Assert.Empty(views.Take());
        clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Single(views.Take());
    }

    [Fact]
    public void A_row_taken_back_does_not_replace_one_published_meanwhile()
    {
        views.Add(Row("52", 1));
        var taken = views.Take(now: true);
        views.Add(Row("52", 1) with { Document = new byte[] { 9 } });
        views.Return(taken);

        Assert.Equal([9], Assert.Single(views.Take(now: true)).Document.ToArray());
    }

    private static ViewRow Row(string key, long position) => new("agencies", key, position, new byte[] { 1 });
}
