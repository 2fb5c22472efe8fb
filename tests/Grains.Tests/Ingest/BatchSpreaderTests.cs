using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Ingest;

public sealed class BatchSpreaderTests : GrainTests
{
    private static readonly CeremonyId AtCentral = CeremonyId.Parse("kl.bkn/apel");
    private static readonly CeremonyId AtCentralToo = CeremonyId.Parse("kl.bkn/penandatanganan");

    [Fact]
    public async Task One_batch_registers_an_agency_declares_its_roll_and_reports_its_ceremonies()
    {
        var batch = new EventBatch { Count = 7 };
        Pledge(batch, AtCentral, index: 0, serial: 1);
        Report(batch, AtCentral, index: 1, HeldBy("kl.bkn/pusat"));
        Report(batch, AtCentralToo, index: 2, Say.Held(Shipped.Pemilu));
        Pledge(batch, AtCentralToo, index: 3, serial: 1);
        Pledge(batch, AtCentralToo, index: 4, serial: 2);
        batch.Add(AgencySays.Central, 5, Say.Identity("a"), AgencySays.Registered("BKN"));
        batch.Add(AgencySays.Central, 6, Say.Identity("b"), AgencySays.RollOf(AgencySays.Central, pns: 2));

        var reply = await Node.Spreader.SpreadAsync(batch, Cancellation);

        Assert.Equal((7, 7), (reply.Count, reply.Accepted));
        Assert.Empty(reply.Others);
        Assert.Equal((await Node.RecordsAsync())[^1].Position, reply.Position);
        var report = await Node.AskAsync(AgencySays.Central);
        var figures = Assert.Single(report.Figures);
        Assert.Equal((2, 2, 2), (report.Agency.Roll?.Total.Pns, figures.Held, figures.Signed.Pns));
    }

    [Fact]
    public async Task An_unknown_agencys_events_are_all_refused_and_its_neighbours_are_not()
    {
        var batch = new EventBatch { Count = 5 };
        Pledge(batch, AtCentral, index: 0, serial: 1);
        Pledge(batch, AtCentral, index: 1, serial: 2);
        Report(batch, AtCentral, index: 2, Say.Held());
        batch
            .For(AtCentral)
            .Calls.Add(new CeremonyCall.RollCall(3, PledgeKind.Signed, PersonCategory.Pns, Say.Persons(3), Time: null));
        Pledge(batch, Say.BalaiKota, index: 4, serial: 1);

        var reply = await Node.Spreader.SpreadAsync(batch, Cancellation);

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([0, 1, 2, 3], reply.Others.Select(other => other.Index));
        Assert.All(reply.Others, other => Assert.Equal("agency-unknown", other.Rejection?.Code));
        Assert.Single(await Node.RecordsAsync());
    }

    [Fact]
    public async Task Pledges_to_the_parts_of_Jakarta_are_refused()
    {
        var batch = new EventBatch { Count = 1 };
        Pledge(batch, CeremonyId.Parse("31.71/apel"), index: 0, serial: 1);

        var reply = await Node.Spreader.SpreadAsync(batch, Cancellation);

        Assert.Equal("agency-unknown", Assert.Single(reply.Others).Rejection?.Code);
    }

    [Fact]
    public async Task Outcomes_are_sorted_by_place_whoever_gave_them()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        await Node.TellAsync(Say.Signs(Say.Kecamatan, 1));
        var batch = new EventBatch { Count = 6 };
        Pledge(batch, Say.Kecamatan, index: 5, serial: 1);
        Pledge(batch, Say.BalaiKota, index: 4, serial: 1);
        batch.Refuse(3, Rejection.Of("type-unknown", "/type", "x", "x"));
        batch.Add(AgencySays.Tual, 2, Say.Identity("b"), AgencySays.Registered("not a city"));
        Report(batch, Say.BalaiKota, index: 1, new CeremonyEvent.Cancelled("hujan"));
        Pledge(batch, Say.Kecamatan, index: 0, serial: 2);

        var reply = await Node.Spreader.SpreadAsync(batch, Cancellation);

        Assert.Equal([1, 2, 3, 4, 5], reply.Others.Select(other => other.Index));
        Assert.Equal(
            ["ceremony-already-held", "agency-kind-mismatch", "type-unknown", null, null],
            reply.Others.Select(other => other.Rejection?.Code)
        );
        Assert.Equal(
            (1, 2, 3, 0),
            (
                reply.CountOf(Outcome.Accepted),
                reply.CountOf(Outcome.Duplicate),
                reply.CountOf(Outcome.Rejected),
                reply.CountOf(Outcome.Conflict)
            )
        );
    }

    [Fact]
    public async Task A_batch_that_reached_no_actor_stands_where_the_board_stands()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        await Node.SettleAsync();
        var batch = new EventBatch { Count = 1 };
        batch.Refuse(0, AgencyDecider.AgencyUnknown(AgencySays.Central));

        var reply = await Node.Spreader.SpreadAsync(batch, Cancellation);

        Assert.Equal((1L, 0), (reply.Position, reply.Accepted));
        Assert.Equal(0, Assert.Single(reply.Others).Index);
    }

    private static void Pledge(EventBatch batch, CeremonyId ceremony, int index, int serial) =>
        batch.For(ceremony).Add(new PledgeItem(index, Say.Person(serial), PersonCategory.Pns, PledgeKind.Signed, 0));

    private static void Report(EventBatch batch, CeremonyId ceremony, int index, CeremonyEvent happened) =>
        batch.For(ceremony).Calls.Add(new CeremonyCall.Report(index, Say.Identity($"event-{index}"), happened));

    private static CeremonyEvent.Held HeldBy(string unit)
    {
        Assert.True(UnitId.TryParse(unit, out var id));
        return new CeremonyEvent.Held(Say.Held().Facts with { Unit = id });
    }
}
