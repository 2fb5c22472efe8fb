using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class AgencyGrainTests : GrainTests
{
    [Fact]
    public async Task A_central_agency_is_unknown_until_it_registers()
    {
        Assert.Null(await Node.Grains.AskAsync(AgencySays.Central, Cancellation));

        var reply = await Node.TellAsync(AgencySays.Of(AgencySays.Central, "r", AgencySays.Registered("BKN")));

        Assert.Equal((1, 1L), (reply.Accepted, reply.Position));
        Assert.Equal("BKN", (await Node.AskAsync(AgencySays.Central)).Agency.Name);
    }

    [Fact]
    public async Task A_regional_government_is_known_from_the_start()
    {
        var report = await Node.AskAsync(AgencySays.Tual);

        Assert.Equal(("Kota Tual", 0L), (report.Agency.Name, report.Position));
        Assert.Empty(report.Figures);
        Assert.Empty(report.Ceremonies);
    }

    [Fact]
    public async Task It_registers_and_declares_its_roll_in_one_share()
    {
        var share = AgencySays.Of(
            AgencySays.Central,
            "a",
            AgencySays.RollOf(AgencySays.Central, pns: 1),
            AgencySays.Registered("BKN"),
            AgencySays.RollOf(AgencySays.Central, pns: 200)
        );

        var reply = await Node.TellAsync(share);

        Assert.Equal(2, reply.Accepted);
        Assert.Equal((0, "agency-unknown"), (reply.Others[0].Index, Assert.Single(reply.Others).Rejection?.Code));
        foreach (var node in new[] { Node, await StartAsync() })
        {
            Assert.Equal(200, (await node.AskAsync(AgencySays.Central)).Agency.Roll?.Total.Pns);
        }
    }

    [Fact]
    public async Task A_repeated_event_is_a_duplicate_and_other_content_a_conflict()
    {
        var declared = AgencySays.RollOf(AgencySays.Tual, pns: 10);
        var first = await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", declared));
        var again = await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", declared));
        var other = await Node.TellAsync(
            AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 11))
        );

        Assert.Equal((Outcome.Duplicate, first.Position), (again.Others[0].Outcome, again.Others[0].Position));
        Assert.Equal(Outcome.Conflict, Assert.Single(other.Others).Outcome);
        Assert.Equal(10, (await Node.AskAsync(AgencySays.Tual)).Agency.Roll?.Total.Pns);
    }

    [Fact]
    public async Task Repeats_within_one_share_are_found_too()
    {
        var declared = AgencySays.RollOf(AgencySays.Tual, pns: 10);
        var identity = Say.Identity("a");
        var share = new AgencyShare(
            AgencySays.Tual,
            [
                new AgencyCall(0, identity, declared),
                new AgencyCall(1, identity, declared),
                new AgencyCall(2, identity, AgencySays.RollOf(AgencySays.Tual, pns: 11)),
            ]
        );

        var reply = await Node.TellAsync(share);

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([Outcome.Duplicate, Outcome.Conflict], reply.Others.Select(other => other.Outcome));
    }

    [Fact]
    public async Task Two_nodes_with_the_same_agency_both_end_right()
    {
        var other = await StartAsync();
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 1, day: 1)));
        await other.TellAsync(AgencySays.Of(AgencySays.Tual, "b", AgencySays.RollOf(AgencySays.Tual, pns: 2, day: 2)));
        var reply = await Node.TellAsync(
            AgencySays.Of(AgencySays.Tual, "c", AgencySays.RollOf(AgencySays.Tual, pns: 3, day: 1))
        );

        Assert.Equal(1, reply.Accepted);
        Assert.Equal(2, (await Node.AskAsync(AgencySays.Tual)).Agency.Roll?.Total.Pns);
        Assert.Equal(2, (await other.AskAsync(AgencySays.Tual)).Agency.Roll?.Total.Pns);
    }

    [Fact]
    public async Task A_refusal_is_never_decided_on_what_another_node_changed()
    {
        var other = await StartAsync();
        var declares = AgencySays.Of(AgencySays.Central, "b", AgencySays.RollOf(AgencySays.Central, pns: 1));
        Assert.Equal(0, (await Node.TellAsync(declares)).Accepted);
        await other.TellAsync(AgencySays.Of(AgencySays.Central, "a", AgencySays.Registered("BKN")));

        Assert.Equal(1, (await Node.TellAsync(declares)).Accepted);
    }

    [Fact]
    public async Task When_the_log_fails_the_roll_is_what_it_was()
    {
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 1)));
        Node.Log.BeforeAppend = _ => throw new LogFullException("full");
        await Assert.ThrowsAsync<LogFullException>(() =>
            Node.TellAsync(AgencySays.Of(AgencySays.Tual, "b", AgencySays.RollOf(AgencySays.Tual, pns: 2)))
        );
        Node.Log.BeforeAppend = null;

        Assert.Equal(1, (await Node.AskAsync(AgencySays.Tual)).Agency.Roll?.Total.Pns);
    }

    [Fact]
    public async Task Its_line_has_its_figures_once_they_changed()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "i").Sign(2, 3));
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 6)));
        await Node.SettleAsync();

        var row = Node.Context.Agencies.Find(AgencySays.Tual);
        Assert.Equal((6, 5L), (row!.Roll?.Pns, row.Position));
        Assert.Equal((2, 3), (Assert.Single(row.Figures).Held, row.Figures[0].Signed.Pns));
        Assert.Equal(AgencyLine.Of(await Node.AskAsync(AgencySays.Tual)) with { Figures = row.Figures }, row);
    }

    [Fact]
    public async Task Its_ceremonies_are_listed_with_where_they_stand()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada), "h"));
        await Node.TellAsync(Say.Signs(Say.Kecamatan, 1));

        Assert.Equal(
            [("2023-11-27-balai-kota", "Held"), ("kecamatan-dullah-utara", "Unannounced")],
            (await Node.AskAsync(AgencySays.Tual)).Ceremonies.Select(entry => (entry.Slug, entry.Status.ToString()))
        );
    }

    [Fact]
    public async Task What_it_was_not_given_it_reads_from_the_log()
    {
        var writer = await StartAsync();
        await writer.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await writer.TellAsync(Say.Signs(Say.BalaiKota, 3));
        var records = await Node.RecordsAsync();
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context);

        Assert.Equal(3, SignedOn(await agency.FollowAsync([], records[^1].Position)));
        var reads = Node.Log.OwnerReads;
        Assert.Equal(3, SignedOn(await agency.FollowAsync([records[^1]], records[^1].Position)));

        Assert.Equal(reads, Node.Log.OwnerReads);
    }

    [Fact]
    public async Task What_it_is_given_it_does_not_read()
    {
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context);
        await agency.FollowAsync([], 0);
        var reads = Node.Log.OwnerReads;
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        var records = (await Node.RecordsAsync()).ToArray();

        Assert.Equal(2, SignedOn(await agency.FollowAsync(records, records[^1].Position)));

        Assert.Equal(reads, Node.Log.OwnerReads);
    }

    [Fact]
    public async Task It_does_not_answer_with_a_line_that_lacks_what_it_was_asked_for()
    {
        var writer = await StartAsync();
        await writer.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context);
        Node.Log.BeforeOwnerRead = () => throw new LogUnavailableException("away", new TimeoutException());

        await Assert.ThrowsAsync<LogUnavailableException>(() => agency.FollowAsync([], 2));
        Node.Log.BeforeOwnerRead = null;

        Assert.Equal(1, SignedOn(await agency.FollowAsync([], 2)));
    }

    [Fact]
    public async Task An_agency_far_behind_drops_records_and_reads_them_from_the_log()
    {
        var writer = await StartAsync();
        await writer.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        var records = await Node.RecordsAsync();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context);

        // The first makes it load, and it waits there while far more than it may hold arrive.
        var loading = agency.FollowAsync([], 2);
        var large = agency.FollowAsync([.. Enumerable.Repeat(records[^1] with { Data = new byte[1 << 20] }, 17)], 2);
        await writer.TellAsync(Say.Signs(Say.BalaiKota, 3));
        var last = agency.FollowAsync([(await Node.RecordsAsync())[^1]], 3);
        gate.SetResult();
        await Task.WhenAll(loading, large, last);

        Assert.Equal(3, SignedOn(await last));
    }

    private static int SignedOn(AgencyLine? line) => Assert.Single(line!.Figures).Signed.Pns;
}
