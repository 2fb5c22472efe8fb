using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class UnusableSnapshotTests : GrainTests
{
    [Fact]
    public async Task A_source_that_fails_costs_nothing_but_the_reading()
    {
        var (report, _) = await HappenAsync();

        var loaded = await Loaded.FromAsync(Node, new KeptSnapshots { Fault = new TimeoutException("storage") });

        Assert.Equal((SnapshotUse.Unreadable, report), (loaded.Use, loaded.Report));
    }

    [Fact]
    public async Task One_changed_byte_anywhere_means_reading_the_log()
    {
        var (report, snapshot) = await HappenAsync();
        for (var index = 0; index < snapshot.Bytes.Length; index++)
        {
            var bytes = snapshot.Bytes.ToArray();
            bytes[index] ^= 0x10;

            var loaded = await Loaded.FromAsync(Node, snapshot with { Bytes = bytes });

            Assert.Contains(loaded.Use, (SnapshotUse[])[SnapshotUse.Damaged, SnapshotUse.OtherFormat]);
            Assert.Equal(report, loaded.Report);
        }
    }

    [Fact]
    public async Task A_snapshot_cut_short_or_continued_means_reading_the_log()
    {
        var (report, snapshot) = await HappenAsync();
        var lengths = Enumerable.Range(0, snapshot.Bytes.Length).Where(length => length < 50 || length % 7 == 0);
        foreach (var length in lengths.Append(snapshot.Bytes.Length + 1))
        {
            var bytes = snapshot.Bytes.ToArray();
            Array.Resize(ref bytes, length);

            var loaded = await Loaded.FromAsync(Node, snapshot with { Bytes = bytes });

            Assert.Equal((SnapshotUse.Damaged, report), (loaded.Use, loaded.Report));
        }
    }

    [Fact]
    public async Task A_snapshot_of_another_position_than_it_says_is_damaged()
    {
        var (report, snapshot) = await HappenAsync();

        var loaded = await Loaded.FromAsync(Node, snapshot with { Position = snapshot.Position - 1 });

        Assert.Equal((SnapshotUse.Damaged, report), (loaded.Use, loaded.Report));
    }

    [Fact]
    public async Task A_ledger_that_nothing_adds_up_to_is_damaged()
    {
        var (report, snapshot) = await HappenAsync();

        var loaded = await Loaded.FromAsync(
            Node,
            Changed(
                snapshot,
                contents => contents with { Ledger = contents.Ledger with { Ceremonies = Twice(contents) } }
            )
        );

        Assert.Equal((SnapshotUse.Damaged, report), (loaded.Use, loaded.Report));
    }

    [Fact]
    public async Task A_snapshot_of_another_agency_is_not_used()
    {
        var (report, snapshot) = await HappenAsync();
        var other = Changed(snapshot, contents => contents with { Id = AgencySays.Central });

        var loaded = await Loaded.FromAsync(Node, other);

        Assert.Equal((SnapshotUse.OtherAgency, report), (loaded.Use, loaded.Report));
    }

    [Fact]
    public async Task A_snapshot_by_a_calendar_in_another_order_is_not_used()
    {
        var (report, snapshot) = await HappenAsync();
        var reordered = Changed(snapshot, contents => contents with { Elections = [.. contents.Elections.Reverse()] });
        var shortened = Changed(snapshot, contents => contents with { Elections = [.. contents.Elections.Skip(1)] });

        foreach (var other in new[] { reordered, shortened })
        {
            var loaded = await Loaded.FromAsync(Node, other);

            Assert.Equal((SnapshotUse.OtherElections, report), (loaded.Use, loaded.Report));
        }
    }

    [Fact]
    public async Task A_snapshot_by_another_region_catalogue_is_not_used()
    {
        var (report, snapshot) = await HappenAsync();
        var renamed = Changed(
            snapshot,
            contents => contents with { Origin = contents.Origin! with { Name = "Kota Tual Lama" } }
        );
        var unknown = Changed(snapshot, contents => contents with { Origin = null });

        foreach (var other in new[] { renamed, unknown })
        {
            var loaded = await Loaded.FromAsync(Node, other);

            Assert.Equal((SnapshotUse.OtherRegion, report), (loaded.Use, loaded.Report));
        }
    }

    [Fact]
    public async Task A_snapshot_newer_than_the_log_is_not_used()
    {
        var (report, snapshot) = await HappenAsync();
        var newer = Changed(snapshot, contents => contents with { Position = contents.Position + 1 });

        var loaded = await Loaded.FromAsync(Node, newer);

        Assert.Equal((SnapshotUse.OtherLog, report), (loaded.Use, loaded.Report));
    }

    [Fact]
    public async Task A_snapshot_of_another_log_is_not_used()
    {
        var (_, snapshot) = await HappenAsync();
        await using var database = new TestDatabase();
        var other = await database.StartAsync();
        Assert.Equal(SnapshotUse.OtherLog, (await Loaded.FromAsync(other, snapshot)).Use);

        await HappenAsync(other, signer: 8);
        var anew = await Loaded.AnewAsync(other);
        var loaded = await Loaded.FromAsync(other, snapshot);

        Assert.Equal((SnapshotUse.OtherLog, anew.Report), (loaded.Use, loaded.Report));
        Assert.Equal(snapshot.Position, (await loaded.TakeAsync()).Position);
    }

    [Fact]
    public async Task A_snapshot_that_a_lost_race_contradicts_is_not_asked_again()
    {
        var (_, snapshot) = await HappenAsync();
        var behind = Changed(snapshot, contents => contents with { Head = StreamHead.Empty });
        var snapshots = new KeptSnapshots(behind);
        var agency = PlainGrains.Agency(AgencySays.Tual, Node.Context, snapshots);

        var reply = await agency.TellAsync(
            AgencySays.Of(AgencySays.Tual, "b", AgencySays.RollOf(AgencySays.Tual, pns: 7, day: 2))
        );

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([SnapshotUse.Used], snapshots.Uses);
        Assert.Equal((await Loaded.AnewAsync(Node)).Report, await Loaded.ReportAsync(agency));
    }

    private static AgencySnapshot Changed(
        AgencySnapshot snapshot,
        Func<AgencySnapshotContents, AgencySnapshotContents> change
    ) => AgencySnapshotCodec.Encode(change(AgencySnapshotCodec.Decode(snapshot)!));

    private static List<Domain.Agencies.LedgerCeremony> Twice(AgencySnapshotContents contents) =>
        [.. contents.Ledger.Ceremonies, .. contents.Ledger.Ceremonies];

    private async Task<(string Report, AgencySnapshot Snapshot)> HappenAsync()
    {
        await HappenAsync(Node, signer: 1);
        var loaded = await Loaded.AnewAsync(Node);
        return (loaded.Report, await loaded.TakeAsync());
    }

    private static async Task HappenAsync(TestNode node, int signer)
    {
        await node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 6)));
        await node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(Shipped.Pilkada), "k").Sign(signer, 3));
        await node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada), "h").Sign(signer, 2));
    }
}
