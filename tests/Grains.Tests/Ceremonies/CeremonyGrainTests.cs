using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Ceremonies;

public sealed class CeremonyGrainTests : GrainTests
{
    [Fact]
    public async Task Nothing_is_known_of_a_ceremony_nobody_named()
    {
        Assert.Null(await Node.Grains.AskAsync(Say.BalaiKota, Cancellation));
    }

    [Fact]
    public async Task A_pledge_is_answered_after_it_is_in_the_log()
    {
        var reply = await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));

        var record = Assert.Single(await Node.RecordsAsync(Say.BalaiKota));
        Assert.Equal((1, record.Position), (reply.Accepted, reply.Position));
        Assert.Empty(reply.Others);
        Assert.Equal([Say.Person(1)], PersonList.Unpack(record.Data.Span).Persons);
        Assert.Equal(Node.Clock.GetUtcNow(), record.RecordedAt);
    }

    [Fact]
    public async Task Single_pledges_that_wait_together_share_one_record()
    {
        var gate = new TaskCompletionSource();
        Node.Log.BeforeAppend = _ => gate.Task;
        var replies = Enumerable
            .Range(1, 10)
            .Select(serial => Node.TellAsync(Say.Signs(Say.BalaiKota, serial)))
            .ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(replies), reply => Assert.Equal(1, reply.Accepted));
        var records = await Node.RecordsAsync(Say.BalaiKota);
        Assert.Equal([1, 9], records.Select(record => PersonList.Unpack(record.Data.Span).Persons.Length));
    }

    [Fact]
    public async Task A_second_signature_by_the_same_person_is_a_duplicate()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        var reply = await Node.TellAsync(Say.Signs(Say.BalaiKota, 1, 2, 2));

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([(0, Outcome.Duplicate), (2, Outcome.Duplicate)], Outcomes(reply));
        Assert.Equal(2, await SignedAsync());
    }

    [Fact]
    public async Task A_share_is_decided_in_its_order()
    {
        var later = Node.Clock.GetUtcNow();
        var share = Say.Signs(Say.BalaiKota, 1, 2)
            .Withdraw(1, "w", later)
            .Sign(1)
            .Pledge(Say.Person(1), PledgeKind.Signed, time: later.AddSeconds(1))
            .Report(Say.Held(), "h");

        var reply = await Node.TellAsync(share);

        Assert.Equal(5, reply.Accepted);
        Assert.Equal("pledge-withdrawn", Assert.Single(reply.Others, other => other.Index == 3).Rejection?.Code);
        Assert.Equal(2, await SignedAsync());
        Assert.Equal(
            [EventTypes.PledgeRoll, EventTypes.PledgeWithdrawn, EventTypes.PledgeRoll, EventTypes.CeremonyHeld],
            (await Node.RecordsAsync(Say.BalaiKota)).Select(record => record.Type)
        );
    }

    [Fact]
    public async Task Of_a_roll_partly_known_only_the_new_persons_are_recorded()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1, 2));
        var reply = await Node.TellAsync(Say.Of(Say.BalaiKota).Roll(2, 3, 3));

        Assert.Equal(1, reply.Accepted);
        Assert.Empty(reply.Others);
        var last = (await Node.RecordsAsync(Say.BalaiKota))[^1];
        Assert.Equal([Say.Person(3)], PersonList.Unpack(last.Data.Span).Persons);
    }

    [Fact]
    public async Task A_roll_of_known_persons_is_a_duplicate()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Roll(1, 2));
        var reply = await Node.TellAsync(Say.Of(Say.BalaiKota).Roll(2, 1));

        Assert.Equal([(0, Outcome.Duplicate)], Outcomes(reply));
        Assert.Single(await Node.RecordsAsync(Say.BalaiKota));
    }

    [Fact]
    public async Task A_refused_roll_enters_nobody()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1).Withdraw(1, "w"));
        var reply = await Node.TellAsync(Say.Of(Say.BalaiKota).Roll(2, 1, 3));

        Assert.Equal([(0, Outcome.Rejected)], Outcomes(reply));
        Assert.Equal(0, await SignedAsync());
        Assert.Equal(2, (await Node.RecordsAsync(Say.BalaiKota)).Count);
    }

    [Fact]
    public async Task A_repeated_report_is_a_duplicate_that_names_the_first()
    {
        var first = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        var again = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Report(Say.Held(), "h"));

        Assert.Equal(0, again.Accepted);
        Assert.All(
            again.Others,
            other => Assert.Equal((Outcome.Duplicate, first.Position), (other.Outcome, other.Position))
        );
        Assert.Single(await Node.RecordsAsync(Say.BalaiKota));
    }

    [Fact]
    public async Task The_same_report_twice_in_one_share_is_accepted_once()
    {
        var share = Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Report(Say.Held(), "h");

        var reply = await Node.TellAsync(share);

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([(1, Outcome.Duplicate)], Outcomes(reply));
    }

    [Fact]
    public async Task An_identity_with_other_content_is_a_conflict_now_and_later()
    {
        var other = Say.Held(Facts.Shipped.Pilkada);

        var together = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Report(other, "h"));
        var later = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(other, "h"));

        Assert.Equal([(1, Outcome.Conflict)], Outcomes(together));
        Assert.Equal([(0, Outcome.Conflict)], Outcomes(later));
        Assert.Equal("event-id-conflict", later.Others[0].Rejection?.Code);
        Assert.Equal([Facts.Shipped.Pemilu], (await Node.AskAsync(Say.BalaiKota)).Facts!.Elections);
    }

    [Fact]
    public async Task An_identity_taken_by_another_ceremony_is_a_conflict()
    {
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "h"));
        var reply = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));

        Assert.Equal([(0, Outcome.Conflict)], Outcomes(reply));
        Assert.Equal(1, await SignedAsync());
    }

    [Fact]
    public async Task The_category_that_counts_is_the_same_after_a_restart()
    {
        // The pact is kept after the pledge, whatever came first; both must be kept by the category that counted.
        var share = Say.Of(Say.BalaiKota)
            .Pledge(Say.Person(1), PledgeKind.Signed, PersonCategory.Pppk)
            .Pledge(Say.Person(1), PledgeKind.Spoken, PersonCategory.Pns);
        share.Calls.Add(new CeremonyCall.RollCall(2, PledgeKind.Spoken, PersonCategory.Pns, Say.Persons(1, 2), null));
        await Node.TellAsync(share);

        var before = await Node.AskAsync(Say.BalaiKota);
        var after = await (await StartAsync()).AskAsync(Say.BalaiKota);

        Assert.Equal(new CategoryCounts(0, 1, 0), before.Signed);
        Assert.Equal(new CategoryCounts(1, 1, 0), before.Spoken);
        Assert.Equal((before.Spoken, before.Signed), (after.Spoken, after.Signed));
    }

    [Fact]
    public async Task History_tells_who_did_what_and_why_without_the_pledges()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1).Report(Say.Held(), "h").Withdraw(1, "w"));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(new CeremonyEvent.Returned("op-1", "foto kabur")));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(new CeremonyEvent.Verified("op-2", "lengkap")));

        foreach (var node in new[] { Node, await StartAsync() })
        {
            var report = await node.AskAsync(Say.BalaiKota);
            Assert.Equal((CeremonyStatus.Verified, 5L, 5L), (report.Status, report.Version, report.Position));
            Assert.Equal(
                [
                    (2L, EventTypes.CeremonyHeld, "/agencies/81.72", "h", null),
                    (3L, EventTypes.PledgeWithdrawn, "/agencies/81.72", "w", "salah orang"),
                    (4L, EventTypes.CeremonyReturned, "op-1", null, "foto kabur"),
                    (5L, EventTypes.CeremonyVerified, "op-2", null, "lengkap"),
                ],
                report.History.Select(entry => (entry.Version, entry.Type, entry.Source, entry.EventId, entry.Reason))
            );
        }
    }

    [Fact]
    public async Task History_keeps_the_newest_five_hundred()
    {
        var share = Say.Of(Say.BalaiKota).Report(Say.Held(), "h");
        for (var number = 1; number <= 500; number++)
        {
            share.Report(new CeremonyEvent.Verified("op-1", $"catatan {number}"));
        }

        await Node.TellAsync(share);

        var history = (await Node.AskAsync(Say.BalaiKota)).History;
        Assert.Equal((500, 2L, 501L), (history.Length, history[0].Version, history[^1].Version));
    }

    private async Task<int> SignedAsync() => (await Node.AskAsync(Say.BalaiKota)).Signed.Asn;

    private static IEnumerable<(int, Outcome)> Outcomes(ShareReply reply) =>
        reply.Others.Select(other => (other.Index, other.Outcome));
}
