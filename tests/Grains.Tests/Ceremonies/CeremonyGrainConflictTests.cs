using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Ceremonies;

/// <summary>What a ceremony's grain does when another node was first, or the log fails it.</summary>
public sealed class CeremonyGrainConflictTests : GrainTests
{
    [Fact]
    public async Task An_identity_taken_between_decision_and_append_is_a_conflict_too()
    {
        var other = await StartAsync();
        Node.Log.BeforeAppend = async _ =>
        {
            Node.Log.BeforeAppend = null;
            await other.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "h"));
        };

        var reply = await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));

        Assert.Equal(1, reply.Accepted);
        Assert.Equal([(0, Outcome.Conflict)], Outcomes(reply));
        Assert.Equal(CeremonyStatus.Unannounced, (await Node.AskAsync(Say.BalaiKota)).Status);
    }

    [Fact]
    public async Task Two_nodes_with_the_same_ceremony_both_end_right()
    {
        var other = await StartAsync();
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        var theirs = await other.TellAsync(Say.Signs(Say.BalaiKota, 1, 2));
        var ours = await Node.TellAsync(Say.Signs(Say.BalaiKota, 2, 3));

        Assert.Equal([(0, Outcome.Duplicate)], Outcomes(theirs));
        Assert.Equal([(0, Outcome.Duplicate)], Outcomes(ours));
        Assert.Equal([1L, 2L, 3L], (await Node.RecordsAsync(Say.BalaiKota)).Select(record => record.Version));
        Assert.Equal(3, await SignedAsync());

        await other.TellAsync(Say.Signs(Say.BalaiKota, 4));
        Assert.Equal(4, (await other.AskAsync(Say.BalaiKota)).Signed.Pns);
    }

    [Fact]
    public async Task A_duplicate_or_a_refusal_is_never_decided_on_what_another_node_changed()
    {
        var other = await StartAsync();
        var now = Node.Clock.GetUtcNow();
        var again = Say.Of(Say.BalaiKota).Pledge(Say.Person(1), PledgeKind.Signed, time: now.AddSeconds(1));
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        await other.TellAsync(Say.Of(Say.BalaiKota).Withdraw(1, "w", now));

        Assert.Equal(1, (await Node.TellAsync(again)).Accepted);
        Assert.Equal(1, (await other.TellAsync(Say.Of(Say.BalaiKota).Withdraw(1, "w2", now))).Accepted);
        Assert.Equal(0, await SignedAsync());
    }

    [Fact]
    public async Task An_actor_that_always_loses_gives_up_and_has_appended_nothing()
    {
        var other = await StartAsync();
        var serial = 100;
        Node.Log.BeforeAppend = _ => other.TellAsync(Say.Signs(Say.BalaiKota, serial++));

        await Assert.ThrowsAsync<GrainContendedException>(() => Node.TellAsync(Say.Signs(Say.BalaiKota, 1)));

        Node.Log.BeforeAppend = null;
        Assert.Equal(serial - 100, (await Node.RecordsAsync(Say.BalaiKota)).Count);
        Assert.Equal(1, (await Node.TellAsync(Say.Signs(Say.BalaiKota, 1))).Accepted);
    }

    [Fact]
    public async Task When_the_log_fails_before_the_append_no_phantom_pledge_remains()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        Node.Log.BeforeAppend = _ => throw new LogFullException("full");
        await Assert.ThrowsAsync<LogFullException>(() => Node.TellAsync(Say.Signs(Say.BalaiKota, 2, 3)));
        Node.Log.BeforeAppend = null;

        Assert.Equal(1, await SignedAsync());
        Assert.Equal(2, (await Node.TellAsync(Say.Signs(Say.BalaiKota, 2, 3))).Accepted);
        Assert.Equal(3, await SignedAsync());
    }

    [Fact]
    public async Task When_the_answer_to_an_append_is_lost_the_repeat_is_a_duplicate()
    {
        Node.Log.AfterAppend = _ => throw new LogUnavailableException("lost", new TimeoutException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.TellAsync(Say.Signs(Say.BalaiKota, 1)));
        Node.Log.AfterAppend = null;

        Assert.Equal(1, await SignedAsync());
        Assert.Equal([(0, Outcome.Duplicate)], Outcomes(await Node.TellAsync(Say.Signs(Say.BalaiKota, 1))));
        Assert.Single(await Node.RecordsAsync(Say.BalaiKota));
    }

    [Fact]
    public async Task Whoever_waits_for_a_turn_that_fails_is_told()
    {
        var gate = new TaskCompletionSource();
        Node.Log.BeforeAppend = _ => gate.Task;
        var replies = Enumerable
            .Range(1, 3)
            .Select(serial => Node.TellAsync(Say.Signs(Say.BalaiKota, serial)))
            .ToList();
        var asked = Node.Grains.AskAsync(Say.BalaiKota, Cancellation);
        gate.SetException(new LogFullException("full"));

        foreach (var told in replies.Append(asked as Task))
        {
            await Assert.ThrowsAsync<LogFullException>(() => told);
        }
    }

    private async Task<int> SignedAsync() => (await Node.AskAsync(Say.BalaiKota)).Signed.Asn;

    private static IEnumerable<(int, Outcome)> Outcomes(ShareReply reply) =>
        reply.Others.Select(other => (other.Index, other.Outcome));
}
