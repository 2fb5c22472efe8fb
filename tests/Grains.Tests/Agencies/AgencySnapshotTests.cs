using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class AgencySnapshotTests : GrainTests
{
    [Fact]
    public async Task An_actor_continues_from_its_snapshot_with_what_came_after_it()
    {
        await HappenAsync();
        var snapshot = await (await Loaded.AnewAsync(Node)).TakeAsync();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada), "h2").Sign(4).Withdraw(1, "w"));
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "b", AgencySays.RollOf(AgencySays.Tual, pns: 7, day: 2)));
        var anew = await Loaded.AnewAsync(Node);

        var restored = await Loaded.FromAsync(Node, snapshot);

        Assert.Equal((SnapshotUse.None, SnapshotUse.Used), (anew.Use, restored.Use));
        Assert.Equal(anew.Report, restored.Report);
        Assert.True(restored.Agency.RecordsSinceSnapshot < anew.Agency.RecordsSinceSnapshot);
    }

    [Fact]
    public async Task A_snapshot_of_all_there_is_needs_only_the_record_it_ends_with()
    {
        await HappenAsync();
        var anew = await Loaded.AnewAsync(Node);
        var snapshot = await anew.TakeAsync();

        var restored = await Loaded.FromAsync(Node, snapshot);

        Assert.Equal((SnapshotUse.Used, anew.Report), (restored.Use, restored.Report));
        Assert.Equal(0, restored.Agency.RecordsSinceSnapshot);
        Assert.Null(await restored.TryTakeAsync());
    }

    [Fact]
    public async Task Nothing_is_loaded_for_a_snapshot()
    {
        await HappenAsync();
        await Node.SettleAsync();
        var (snapshots, reads) = (new KeptSnapshots(), Node.Log.OwnerReads);
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context, snapshots);

        Assert.Null(await agency.TakeSnapshotAsync());
        Assert.Equal((0L, reads), (agency.RecordsSinceSnapshot, Node.Log.OwnerReads));
        Assert.Empty(snapshots.Uses);
    }

    [Fact]
    public async Task The_same_state_is_taken_once()
    {
        await HappenAsync();
        var loaded = await Loaded.AnewAsync(Node);
        Assert.Equal(3, loaded.Agency.RecordsSinceSnapshot);

        Assert.NotNull(await loaded.TryTakeAsync());
        Assert.Null(await loaded.TryTakeAsync());
        Assert.Equal(0, loaded.Agency.RecordsSinceSnapshot);

        await Node.TellAsync(Say.Signs(Say.BalaiKota, 9));
        await Loaded.ReportAsync(loaded.Agency);
        Assert.Equal(1, loaded.Agency.RecordsSinceSnapshot);
        Assert.NotNull(await loaded.TryTakeAsync());
    }

    [Fact]
    public async Task An_agency_without_records_has_no_snapshot()
    {
        var loaded = await Loaded.AnewAsync(Node);

        Assert.Null(await loaded.TryTakeAsync());
    }

    [Fact]
    public async Task What_was_committed_but_has_not_come_round_is_in_no_snapshot()
    {
        await HappenAsync();
        var loaded = await Loaded.AnewAsync(Node);
        var declared = AgencySays.Of(AgencySays.Tual, "b", AgencySays.RollOf(AgencySays.Tual, pns: 7, day: 2));
        await loaded.Agency.TellAsync(declared);
        Assert.Null(await loaded.TryTakeAsync());

        await loaded.Agency.FollowAsync([(await Node.RecordsAsync())[^1]], 0);

        var restored = await Loaded.FromAsync(Node, await loaded.TakeAsync());
        Assert.Equal((SnapshotUse.Used, await Loaded.ReportAsync(loaded.Agency)), (restored.Use, restored.Report));
    }

    [Fact]
    public async Task A_turn_that_failed_leaves_nothing_to_take()
    {
        await HappenAsync();
        var loaded = await Loaded.AnewAsync(Node);
        Node.Log.BeforeOwnerRead = () => throw new LogUnavailableException("away", new TimeoutException());
        await Assert.ThrowsAsync<LogUnavailableException>(loaded.Agency.AskAsync);
        Node.Log.BeforeOwnerRead = null;

        Assert.Null(await loaded.TryTakeAsync());
        Assert.Equal(0, loaded.Agency.RecordsSinceSnapshot);
    }

    [Fact]
    public async Task A_snapshot_asked_for_in_a_turn_that_fails_is_answered_too()
    {
        await HappenAsync();
        var loaded = await Loaded.AnewAsync(Node);
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        var (first, second) = (loaded.Agency.AskAsync(), loaded.Agency.AskAsync());
        var snapshot = loaded.Agency.TakeSnapshotAsync();

        gate.SetException(new LogUnavailableException("away", new TimeoutException()));

        await Assert.ThrowsAsync<LogUnavailableException>(() => first);
        await Assert.ThrowsAsync<LogUnavailableException>(() => second);
        Assert.Null(await snapshot);
    }

    [Fact]
    public async Task A_central_agency_that_registered_comes_back_with_its_roll()
    {
        await Node.TellAsync(
            AgencySays.Of(
                AgencySays.Central,
                "a",
                AgencySays.Registered("BKN \"pusat\" Jakarta é"),
                AgencySays.RollOf(AgencySays.Central, pns: 200)
            )
        );
        var anew = await Loaded.FromAsync(Node, new KeptSnapshots(), AgencySays.Central);

        var restored = await Loaded.FromAsync(Node, new KeptSnapshots(await anew.TakeAsync()), AgencySays.Central);

        Assert.Equal((SnapshotUse.Used, anew.Report), (restored.Use, restored.Report));
    }

    private async Task HappenAsync()
    {
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 6)));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
    }
}
