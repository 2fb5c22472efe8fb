using Netralitas.EventLog;
using Netralitas.Grains.Projections;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Projections;

public sealed class LogSubscriptionTests : GrainTests
{
    private readonly Noting first = new();
    private readonly Noting second = new();

    [Fact]
    public async Task A_projection_that_joins_late_has_what_the_others_have()
    {
        await SignAsync(Node, 1, 2);
        await Node.FollowAsync(first);
        await SignAsync(Node, 3);
        await Node.FollowAsync(second);

        Assert.Equal([1, 2, 3], first.Positions);
        Assert.Equal([1, 2, 3], second.Positions);
        Assert.Equal((3L, 3L), (first.Reached, second.Reached));
        Assert.Equal(3, Node.Subscription.Position);
    }

    [Fact]
    public async Task What_is_committed_between_filling_and_joining_is_not_left_out()
    {
        await SignAsync(Node, 1);
        first.AfterFilling = () => SignAsync(Node, 2, 3);
        await Node.FollowAsync(second);

        await Node.FollowAsync(first);
        await Node.Subscription.FollowRecentAsync(Cancellation);

        Assert.Equal([1, 2, 3], first.Positions);
        Assert.Equal([1, 2, 3], second.Positions);
    }

    [Fact]
    public async Task Whatever_two_nodes_commit_comes_once_and_in_order()
    {
        var other = await StartAsync();
        await Node.FollowAsync(first);
        for (var serial = 1; serial <= 60; serial += 3)
        {
            await SignAsync(Node, serial);
            await SignAsync(other, serial + 1);
            await SignAsync(Node, serial + 2);
            Assert.True(await Node.Subscription.FollowRecentAsync(Cancellation));
        }

        Assert.Equal(Enumerable.Range(1, 60).Select(position => (long)position), first.Positions);
        Assert.Equal(40, first.Ours);
    }

    [Fact]
    public async Task What_was_committed_here_alone_is_not_read_back()
    {
        await Node.FollowAsync(first);
        var reads = Node.Log.WholeReads;
        await SignAsync(Node, 1, 2, 3);

        Assert.False(await Node.Subscription.FollowRecentAsync(Cancellation));

        Assert.Equal([1, 2, 3], first.Positions);
        Assert.Equal((3, reads), (first.Ours, Node.Log.WholeReads));
    }

    [Fact]
    public async Task A_page_that_one_projection_could_not_take_comes_to_all_again()
    {
        await Node.FollowAsync(first);
        await Node.FollowAsync(second);
        await SignAsync(Node, 1, 2);
        second.Fails = true;
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.Subscription.FollowRecentAsync(Cancellation));
        Assert.Equal((0L, 2L, 0L), (Node.Subscription.Position, first.Reached, second.Reached));

        second.Fails = false;
        await Node.Subscription.FollowAsync(Cancellation);

        Assert.Equal([1, 2, 1, 2], first.Positions);
        Assert.Equal([1, 2], second.Positions);
        Assert.Equal((2L, 2L), (first.Reached, second.Reached));
    }

    [Fact]
    public async Task A_log_that_went_back_is_not_read_on()
    {
        await SignAsync(Node, 1, 2, 3);
        await Node.FollowAsync(first);
        await ExecuteAsync("UPDATE log_head SET position = 2");

        await Assert.ThrowsAsync<LogWentBackException>(() => Node.Subscription.FollowAsync(Cancellation));
        await ExecuteAsync("UPDATE log_head SET position = 3");

        await Assert.ThrowsAsync<LogWentBackException>(() => Node.Subscription.FollowAsync(Cancellation));
    }

    [Fact]
    public async Task A_projection_that_could_not_be_filled_may_try_again()
    {
        await SignAsync(Node, 1);
        first.AfterFilling = () => throw new LogUnavailableException("away", new IOException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.FollowAsync(first));
        first.AfterFilling = null;
        await SignAsync(Node, 2);

        await Node.FollowAsync(first);

        Assert.Equal([1, 2], first.Positions);
    }

    private static async Task SignAsync(TestNode node, params int[] serials)
    {
        foreach (var serial in serials)
        {
            await node.TellAsync(Say.Signs(Say.BalaiKota, serial));
        }
    }

    /// <summary>Notes what it is given.</summary>
    private sealed class Noting : IProjection
    {
        public List<long> Positions { get; } = [];

        public int Ours { get; private set; }

        public long Reached { get; private set; }

        public bool Fails { get; set; }

        public Func<Task>? AfterFilling { get; set; }

        public async Task<long> FillAsync(IEventLog log, CancellationToken cancellation)
        {
            await foreach (var record in log.ReadAllAsync(Positions.LastOrDefault(), cancellation))
            {
                Positions.Add(record.Position);
            }

            var filled = Positions.LastOrDefault();
            await (AfterFilling?.Invoke() ?? Task.CompletedTask);
            return filled;
        }

        public ValueTask TakeAsync(LogPage page, CancellationToken cancellation)
        {
            if (Fails)
            {
                throw new LogUnavailableException("away", new IOException());
            }

            Positions.AddRange(page.Records.Select(record => record.Position));
            Ours += page.Records.Count(page.IsOurs);
            return ValueTask.CompletedTask;
        }

        public void Reach(long position) => Reached = position;
    }
}
