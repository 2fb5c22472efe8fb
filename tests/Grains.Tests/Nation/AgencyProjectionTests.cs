using System.Diagnostics.Metrics;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Nation;

public sealed class AgencyProjectionTests : GrainTests
{
    [Fact]
    public async Task Every_agency_has_its_own_records_and_no_others()
    {
        var jembrana = CeremonyId.Parse("51.01/apel");
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h1").Sign(1, 2));
        await Node.TellAsync(Say.Of(jembrana).Report(Say.Held(), "h2").Sign(3));
        await Node.SettleAsync();

        Assert.Equal(2, SignedOn(Node, "81.72"));
        Assert.Equal(1, SignedOn(Node, "51.01"));
        Assert.Empty(Node.Context.Agencies.Find(AgencyId.Parse("52"))!.Figures);
    }

    [Fact]
    public async Task The_list_stands_before_the_first_record_that_an_agency_has_yet_to_take_in()
    {
        await Node.SettleAsync();
        await Node.TellAsync(Say.Of(CeremonyId.Parse("52/apel")).Report(Say.Held(), "i"));
        await Node.SettleAsync();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        await Node.TellAsync(Say.Signs(CeremonyId.Parse("52/apel"), 1));
        await Node.Subscription.FollowRecentAsync(Cancellation);

        Assert.Equal((3L, 1L), (Node.Subscription.Position, Node.Context.Agencies.Position));
        Assert.Equal(1, Node.Agencies.Behind);
        gate.SetResult();
        await Node.SettleAsync();

        Assert.Equal(3, Node.Context.Agencies.Position);
        Assert.Equal(2, Node.Context.Agencies.Find(Say.BalaiKota.Agency)!.Position);
        Assert.Equal(0, Node.Agencies.Behind);
    }

    [Fact]
    public async Task What_comes_while_an_agency_is_asked_is_asked_for_together()
    {
        await Node.SettleAsync();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        await Node.Subscription.FollowRecentAsync(Cancellation);
        var reads = Node.Log.OwnerReads;
        for (var serial = 2; serial <= 20; serial++)
        {
            await Node.TellAsync(Say.Signs(Say.BalaiKota, serial));
            await Node.Subscription.FollowRecentAsync(Cancellation);
        }

        gate.SetResult();
        await Node.SettleAsync();

        Assert.Equal(20, (await Node.AskAsync(Say.BalaiKota)).Signed.Pns);
        Assert.Equal(20, Node.Context.Agencies.Find(AgencySays.Tual)!.Position);
        Assert.InRange(Node.Log.OwnerReads - reads, 0, 1);
    }

    [Fact]
    public async Task An_agency_that_does_not_answer_is_asked_again()
    {
        await Node.SettleAsync();
        Node.Log.BeforeOwnerRead = () => throw new LogUnavailableException("away", new TimeoutException());
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));
        await Node.Subscription.FollowRecentAsync(Cancellation);
        Node.Clock.Advance(TimeSpan.FromMilliseconds(700));
        Assert.Equal((1, TimeSpan.FromMilliseconds(700)), (Node.Agencies.Behind, Node.Agencies.Longest));
        Assert.Equal(0, Node.Context.Agencies.Position);

        Node.Log.BeforeOwnerRead = null;
        Node.Clock.Advance(TimeSpan.FromSeconds(1));
        await Node.SettleAsync();

        Assert.Equal(1, SignedOn(Node, "81.72"));
        Assert.Equal((0, TimeSpan.Zero), (Node.Agencies.Behind, Node.Agencies.Longest));
    }

    [Fact]
    public async Task What_other_nodes_committed_is_on_the_list_too()
    {
        var other = await StartAsync();
        await Node.SettleAsync();
        await other.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));
        await Node.TellAsync(Say.Signs(CeremonyId.Parse("52/apel"), 1));
        await other.TellAsync(AgencySays.Of(AgencySays.Central, "r", AgencySays.Registered("BKN")));

        await Node.SettleAsync();

        Assert.Equal(1, SignedOn(Node, "81.72"));
        Assert.Equal("BKN", Node.Context.Agencies.Find(AgencySays.Central)?.Name);
        Assert.Equal(await Node.Log.ReadPositionAsync(Cancellation), Node.Context.Agencies.Position);
    }

    [Fact]
    public async Task A_new_node_takes_over_what_was_saved_and_wakes_nobody()
    {
        await PledgeAsync();
        Node.Agencies.Save();
        await WrittenAsync();

        var other = await StartAsync();
        await other.SettleAsync();

        Assert.Equal(2, SignedOn(other, "81.72"));
        Assert.Equal(0, other.Awake);
    }

    [Fact]
    public async Task After_a_crash_the_agencies_whose_lines_were_not_saved_are_woken()
    {
        await PledgeAsync();
        await Node.TellAsync(AgencySays.Of(AgencySays.Central, "r", AgencySays.Registered("BKN")));

        var other = await StartAsync();
        await other.SettleAsync();

        Assert.Equal(2, SignedOn(other, "81.72"));
        Assert.Equal("BKN", other.Context.Agencies.Find(AgencySays.Central)?.Name);
        Assert.Equal(2, other.Awake);
    }

    [Fact]
    public async Task A_saved_line_that_lies_beyond_the_log_is_not_believed()
    {
        await PledgeAsync();
        var line = Node.Context.Agencies.Find(AgencySays.Tual)!;
        var beyond = line with { Position = 9, Name = "of a log that is no more" };
        Node.Log.Publish(new ViewRow(AgencyLine.View, line.Id.Value, 9, AgencyLineCodec.Encode(beyond)));
        await WrittenAsync(position: 9);

        var other = await StartAsync();
        await other.SettleAsync();

        Assert.Equal(
            (2L, line.Name),
            (other.Context.Agencies.Find(AgencySays.Tual)!.Position, other.Context.Agencies.Find(AgencySays.Tual)!.Name)
        );
    }

    [Fact]
    public async Task A_line_is_saved_once()
    {
        await PledgeAsync();
        Node.Agencies.Save();
        await WrittenAsync();
        Node.Agencies.Save();
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 3));
        await Node.SettleAsync();
        Node.Agencies.Save();
        await WrittenAsync(position: 3);

        var rows = await Node.Log.ReadViewAsync(AgencyLine.View, 0, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(2, Assert.Single(rows).Revision);
    }

    [Fact]
    public async Task How_long_agencies_wait_is_measured()
    {
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, active) =>
        {
            if (instrument.Meter.Name == AgencyLag.Name)
            {
                active.EnableMeasurementEvents(instrument);
            }
        };

        // Other tests' agencies never wait for as long as this one.
        void Take(string name, double value) => seen[name] = Math.Max(value, seen.GetValueOrDefault(name));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Take(instrument.Name, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Take(instrument.Name, value));
        listener.Start();
        await Node.SettleAsync();
        var gate = new TaskCompletionSource();
        Node.Log.BeforeOwnerRead = () => gate.Task;
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        await Node.Subscription.FollowRecentAsync(Cancellation);
        Node.Clock.Advance(TimeSpan.FromDays(1));

        listener.RecordObservableInstruments();
        gate.SetResult();
        await Node.SettleAsync();

        Assert.Equal(TimeSpan.FromDays(1).TotalSeconds, seen["netralitas.agencies.lag"]);
        Assert.True(seen["netralitas.agencies.behind"] >= 1);
    }

    private async Task PledgeAsync()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await Node.SettleAsync();
    }

    /// <summary>Returns once the agency's line of a position is saved.</summary>
    private async Task WrittenAsync(long position = 2)
    {
        while (
            !await Node
                .Log.ReadViewAsync(AgencyLine.View, 0, Cancellation)
                .AnyAsync(row => row.Position == position, Cancellation)
        )
        {
            await Task.Delay(1, Cancellation);
        }
    }

    private static int SignedOn(TestNode node, string agency) =>
        Assert.Single(node.Context.Agencies.Find(AgencyId.Parse(agency))!.Figures).Signed.Pns;
}
