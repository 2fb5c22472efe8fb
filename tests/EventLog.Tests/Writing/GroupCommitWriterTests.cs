using Netralitas.EventLog.Writing;

namespace Netralitas.EventLog.Tests.Writing;

public sealed class GroupCommitWriterTests : IAsyncDisposable
{
    private readonly RecordingStore store = new();
    private readonly ManualClock clock = new();
    private readonly List<long> heard = [];

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task What_has_queued_goes_in_groups_of_at_most_so_many_appends()
    {
        var writer = Start(new EventLogOptions { GroupAppendsMax = 4 });

        var appends = Enumerable.Range(0, 10).Select(i => AppendAsync(writer, $"52/{i}", bytes: 1)).ToList();
        store.Release();
        await Task.WhenAll(appends);

        Assert.Equal(10, store.Groups.Sum(group => group.Appends.Count));
        Assert.All(store.Groups, group => Assert.InRange(group.Appends.Count, 1, 4));
        Assert.True(store.Groups.Count <= 4);
    }

    [Fact]
    public async Task What_has_queued_goes_in_groups_of_at_most_so_many_bytes()
    {
        const int GroupBytesMax = 100_000;
        var writer = Start(new EventLogOptions { GroupBytesMax = GroupBytesMax });

        var appends = Enumerable.Range(0, 10).Select(i => AppendAsync(writer, $"52/{i}", bytes: 30_000)).ToList();
        store.Release();
        await Task.WhenAll(appends);

        Assert.All(store.Groups, group => Assert.InRange(group.Appends.Sum(append => append.Bytes), 1, GroupBytesMax));
        Assert.InRange(store.Groups.Count, 4, 5);
    }

    [Fact]
    public async Task Followers_hear_of_a_group_before_its_appenders()
    {
        var writer = Start();
        store.Release();

        await AppendAsync(writer, "52", bytes: 1);

        Assert.Equal([1], heard);
    }

    [Fact]
    public async Task A_follower_that_throws_does_not_stop_the_log()
    {
        var thrown = false;
        var writer = new GroupCommitWriter(
            store,
            new EventLogOptions(),
            _ =>
            {
                if (!thrown)
                {
                    thrown = true;
                    throw new InvalidOperationException("A follower's mistake.");
                }
            }
        );
        writer.Start();
        store.Release();

        await Assert.ThrowsAsync<LogUnavailableException>(() => AppendAsync(writer, "52", bytes: 1));
        await AppendAsync(writer, "61", bytes: 1);
        await writer.DisposeAsync();
    }

    [Fact]
    public async Task Due_view_rows_go_along_with_a_group()
    {
        var writer = Start();
        var first = AppendAsync(writer, "52", bytes: 1);
        writer.Publish(Row);
        clock.Advance(TimeSpan.FromMilliseconds(200));
        var second = AppendAsync(writer, "61", bytes: 1);
        store.Release();
        await Task.WhenAll(first, second);
        await writer.DisposeAsync();

        var withViews = Assert.Single(store.Groups, group => group.Views.Count > 0);
        Assert.NotEmpty(withViews.Appends);
    }

    [Fact]
    public async Task After_a_failure_view_rows_go_alone_until_they_succeed()
    {
        var writer = Start();
        store.Failure = group => group.Views.Count > 0 ? new InvalidOperationException("A row is poison.") : null;
        var gate = AppendAsync(writer, "gate", bytes: 1);
        await store.AskedAsync();
        writer.Publish(Row);
        clock.Advance(TimeSpan.FromMilliseconds(200));
        var spoiled = AppendAsync(writer, "52", bytes: 1);
        store.Release();
        await gate;
        await Assert.ThrowsAsync<LogUnavailableException>(() => spoiled);

        clock.Advance(TimeSpan.FromMilliseconds(200));
        await AppendAsync(writer, "61", bytes: 1);
        store.Failure = _ => null;
        await writer.DisposeAsync();

        Assert.All(store.Groups.Skip(2), group => Assert.True(group.Appends.Count == 0 || group.Views.Count == 0));
        Assert.Equal(Row, Assert.Single(store.Groups[^1].Views));
    }

    [Fact]
    public async Task Closing_gives_up_on_view_rows_the_database_refuses()
    {
        var writer = Start();
        store.Failure = _ => new InvalidOperationException("The disk is gone.");
        writer.Publish(Row);
        store.Release();

        await writer.DisposeAsync();

        Assert.Single(store.Groups);
    }

    private static ViewRow Row { get; } = new("agencies", "52", 1, new byte[] { 1 });

    private static Task<AppendResult> AppendAsync(GroupCommitWriter writer, string stream, int bytes)
    {
        var record = new NewRecord("a", DateTimeOffset.UnixEpoch, null, new byte[bytes]);
        return writer
            .AppendAsync(new Append(stream, StreamHead.Empty, [record]), TestContext.Current.CancellationToken)
            .AsTask();
    }

    private GroupCommitWriter Start(EventLogOptions? options = null)
    {
        var settings = (options ?? new EventLogOptions()) with { Clock = clock };
        var writer = new GroupCommitWriter(
            store,
            settings,
            records => heard.AddRange(records.Select(record => record.Position))
        );
        writer.Start();
        return writer;
    }
}
