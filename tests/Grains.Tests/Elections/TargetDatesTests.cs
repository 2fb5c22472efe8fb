using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Contracts;
using Netralitas.Domain.Elections;
using Netralitas.EventLog;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Projections;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Elections;

public sealed class TargetDatesTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2024, 10, 1);
    private static readonly DateOnly Second = new(2024, 10, 2);

    private readonly TestDatabase database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_date_that_was_set_is_in_force_here_at_once_and_elsewhere_once_followed()
    {
        var (here, there) = (await StartAsync(), await StartAsync());

        Assert.Null(await SetAsync(here, First));

        Assert.Equal(First, here.Election.TargetDate);
        Assert.Equal("an", here.Election.TargetChange?.By);
        Assert.NotEqual(First, there.Election.TargetDate);
        await there.Subscription.FollowAsync(Cancellation);
        Assert.Equal(here.Election.TargetChanges, there.Election.TargetChanges);
    }

    [Fact]
    public async Task What_was_refused_is_not_in_the_log()
    {
        var node = await StartAsync();

        var refused = await SetAsync(node, new DateOnly(2024, 11, 28));

        Assert.Equal("target-after-voting-day", refused?.Code);
        Assert.Equal(0, (await node.Log.ReadHeadAsync(ElectionStreams.Of(Shipped.Pilkada), Cancellation)).Version);
    }

    [Fact]
    public async Task Who_is_overtaken_by_another_node_decides_on_what_that_one_set()
    {
        var (here, there) = (await StartAsync(), await StartAsync());
        here.Log.BeforeAppend = async _ =>
        {
            here.Log.BeforeAppend = null;
            Assert.Null(await SetAsync(there, First));
        };

        var refused = await here.Targets.SetAsync(Shipped.Pilkada, Second, "SE", "an", changesSeen: 0, Cancellation);

        Assert.Equal(TargetRules.MovedOn, refused?.Code);
        Assert.Equal(First, here.Election.TargetDate);
    }

    [Fact]
    public async Task A_change_repeated_after_an_unknown_outcome_is_there_once()
    {
        var node = await StartAsync();
        node.Log.AfterAppend = _ => throw new LogUnavailableException("unknown outcome", new TimeoutException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => SetAsync(node, First));
        node.Log.AfterAppend = null;

        var repeated = await SetAsync(node, First);

        Assert.Equal("target-unchanged", repeated?.Code);
        Assert.Equal(First, Assert.Single(node.Election.TargetChanges).Day);
    }

    [Fact]
    public async Task Many_at_once_leave_one_history_on_every_node()
    {
        var nodes = new[] { await StartAsync(), await StartAsync() };
        var days = Enumerable.Range(1, 12).Select(day => new DateOnly(2024, 10, day)).ToList();

        await Task.WhenAll(days.Select((day, index) => Task.Run(() => SetAsync(nodes[index % 2], day), Cancellation)));

        await nodes[0].Subscription.FollowAsync(Cancellation);
        await nodes[1].Subscription.FollowAsync(Cancellation);
        Assert.Equal(days, nodes[0].Election.TargetChanges.Select(change => change.Day).Order());
        Assert.Equal(nodes[0].Election.TargetChanges, nodes[1].Election.TargetChanges);
        Assert.Null((await ChainVerifier.VerifyAsync(nodes[0].Log, null, Cancellation)).Broken);
    }

    [Fact]
    public async Task A_record_of_a_newer_program_is_passed_over()
    {
        var node = await StartAsync();
        var newer = new NewRecord("id.netralitas.election.renamed.v1", node.Clock.GetUtcNow(), null, "{}"u8.ToArray());
        await node.Log.AppendAsync(
            new Append(ElectionStreams.Of(Shipped.Pilkada), StreamHead.Empty, [newer]),
            Cancellation
        );

        Assert.Null(await SetAsync(node, First));

        Assert.Equal(First, node.Election.TargetDate);
    }

    [Fact]
    public async Task A_damaged_record_leaves_the_date_as_it_was_and_stops_nothing()
    {
        var node = await StartAsync();
        await SetAsync(node, First);
        var stream = ElectionStreams.Of(Shipped.Pilkada);
        var damaged = new NewRecord(EventTypes.ElectionTargetSet, node.Clock.GetUtcNow(), null, "{"u8.ToArray());
        await node.Log.AppendAsync(
            new Append(stream, await node.Log.ReadHeadAsync(stream, Cancellation), [damaged]),
            Cancellation
        );

        await node.Subscription.FollowAsync(Cancellation);

        Assert.Equal(First, node.Election.TargetDate);
        Assert.Equal(2, node.Subscription.Position);
    }

    [Fact]
    public async Task The_record_says_what_who_and_why()
    {
        var node = await StartAsync();
        await SetAsync(node, First);

        var record = await node
            .Log.ReadStreamAsync("elections/pilkada-2024", 0, Cancellation)
            .SingleAsync(Cancellation);

        Assert.Equal(EventTypes.ElectionTargetSet, record.Type);
        Assert.Equal(
            """{"date":"2024-10-01","reason":"SE baru","by":"an"}""",
            System.Text.Encoding.UTF8.GetString(record.Data.Span)
        );
    }

    private async Task<Following> StartAsync()
    {
        var node = await database.StartAsync();

        // Its own, for the shipped one is every test's.
        var calendar = ElectionCalendar.Parse(Shipped.Read("data/elections.json"));
        await node.FollowAsync(new TargetProjection(calendar, NullLogger<TargetProjection>.Instance));
        var targets = new TargetDates(node.Log, node.Subscription, calendar, node.Clock);
        return new Following(node.Log, node.Clock, calendar, node.Subscription, targets);
    }

    private static Task<Domain.Rules.Rejection?> SetAsync(Following node, DateOnly day) =>
        node.Targets.SetAsync(Shipped.Pilkada, day, "SE baru", "an", changesSeen: null, Cancellation);

    private sealed record Following(
        ScriptedLog Log,
        ManualClock Clock,
        ElectionCalendar Calendar,
        LogSubscription Subscription,
        TargetDates Targets
    )
    {
        public Election Election => Calendar.All.Single(each => each.Id == Shipped.Pilkada);
    }
}
