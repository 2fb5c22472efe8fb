using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Tests.Writing;

public sealed class PendingViewsTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly PendingViews _views;
    private int _woken;

    public PendingViewsTests() =>
        _views = new PendingViews(new EventLogOptions { Clock = _clock, GroupViewsMax = 2 }, whenDue: () => _woken++);

    public void Dispose() => _views.Dispose();

    [Fact]
    public void A_row_waits_its_delay_for_newer_ones()
    {
        _views.Add(Row("52", 1));
        _clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Empty(_views.Take());

        _views.Add(Row("52", 2));
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, _woken);
        Assert.Equal(2, Assert.Single(_views.Take()).Position);
        Assert.False(_views.Any);
    }

    [Fact]
    public void An_older_row_does_not_replace_a_waiting_one()
    {
        _views.Add(Row("52", 2));
        _views.Add(Row("52", 1));

        Assert.Equal(2, Assert.Single(_views.Take(now: true)).Position);
    }

    [Fact]
    public void More_rows_than_a_group_may_hold_are_taken_in_several()
    {
        for (var i = 0; i < 5; i++)
        {
            _views.Add(Row($"{i}", 1));
        }

        var taken = new List<int>();
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        while (_woken > taken.Count)
        {
            taken.Add(_views.Take().Count);
            _clock.Advance(TimeSpan.Zero);
        }

        Assert.Equal([2, 2, 1], taken);
    }

    [Fact]
    public void A_row_taken_back_is_due_again_after_the_delay()
    {
        _views.Add(Row("52", 1));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        _views.Return(_views.Take());

        Assert.Empty(_views.Take());
        _clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Single(_views.Take());
    }

    [Fact]
    public void A_row_taken_back_does_not_replace_one_published_meanwhile()
    {
        _views.Add(Row("52", 1));
        var taken = _views.Take(now: true);
        _views.Add(Row("52", 1) with { Document = new byte[] { 9 } });
        _views.Return(taken);

        Assert.Equal([9], Assert.Single(_views.Take(now: true)).Document.ToArray());
    }

    private static ViewRow Row(string key, long position) => new("agencies", key, position, new byte[] { 1 });
}
