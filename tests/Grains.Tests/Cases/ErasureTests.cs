using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases;

public sealed class ErasureTests : GrainTests
{
    private static readonly string Papers = CaseStreams.Of(CaseSays.First);
    private static readonly string Reporters = CaseStreams.ReportersOf(CaseSays.First);

    private static CaseCall Report => CaseSays.Call(CaseSays.Reported(), id: "r-1", reporter: CaseSays.Reporter);

    private CaseCall Erased => CaseSays.Call(CaseSays.Plain(CaseMove.Erased, Today));

    private DateOnly Today => DateOnly.FromDateTime(Node.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Papers_stay_while_their_retention_runs_or_a_hold_keeps_them()
    {
        await Node.AcceptAsync(CaseSays.First, [Report, Withdrawn()]);
        Assert.Equal("retention-runs", await Node.RefuseAsync(CaseSays.First, Erased));

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Plain(CaseMove.HoldPlaced, Today)));
        Node.Clock.Advance(TimeSpan.FromDays(366 * 5));
        await Node.Runner.RunAsync(Cancellation);
        Assert.Equal("retention-runs", await Node.RefuseAsync(CaseSays.First, Erased));
        Assert.False((await Node.ReadAsync(CaseSays.First)).Case.IsRetentionEnded);

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Plain(CaseMove.HoldLifted, Today)));
        Assert.True((await Node.ReadAsync(CaseSays.First)).Case.IsRetentionEnded);
        await Node.AcceptAsync(CaseSays.First, Erased);
    }

    [Fact]
    public async Task Once_erased_nothing_can_be_read_on_any_node()
    {
        var other = await StartAsync(Node.Clock);
        await EndAsync();
        await other.MatchAsync();
        await Node.MatchAsync();
        Assert.Single(await other.Reporters.ReadAsync(CaseSays.First, Cancellation));

        Assert.Equal(1, (await Node.AcceptAsync(CaseSays.First, Erased)).Accepted);
        await other.MatchAsync();
        await Node.MatchAsync();

        foreach (var node in new[] { Node, other, await StartAsync(Node.Clock) })
        {
            await node.MatchAsync();
            Assert.Null(await node.Archive.ReadAsync(CaseSays.First, Cancellation));
            Assert.Empty(await node.Reporters.ReadAsync(CaseSays.First, Cancellation));
            Assert.Null(node.CaseList.Find(CaseSays.First));
            Assert.Null(await node.Cases.Vault.FindAsync(Papers, Cancellation));
        }

        await ExpectDestroyedAsync();
    }

    [Fact]
    public async Task A_repeat_is_still_a_duplicate_and_everything_else_is_unknown()
    {
        await EndAsync();
        await Node.AcceptAsync(CaseSays.First, Erased);

        foreach (var node in new[] { Node, await StartAsync(Node.Clock) })
        {
            var repeat = await node.TellAsync(CaseSays.Share(CaseSays.First, Report));
            Assert.Equal((Outcome.Duplicate, 0), (Assert.Single(repeat.Others).Outcome, repeat.Accepted));
            Assert.Equal("case-unknown", await node.RefuseAsync(CaseSays.First, Report with { Identity = null }));
            Assert.Equal("case-unknown", await node.RefuseAsync(CaseSays.First, Erased));
            await node.Grains.WakeAsync(CaseSays.First, Cancellation);
        }

        Assert.Single(await Node.RecordsAsync(Reporters));
    }

    [Fact]
    public async Task What_comes_after_it_in_the_same_turn_is_unknown()
    {
        await EndAsync();

        var hold = CaseSays.Call(CaseSays.Plain(CaseMove.HoldPlaced, Today));
        var reply = await Node.TellAsync(CaseSays.Share(CaseSays.First, Erased, hold));

        Assert.Equal(1, reply.Accepted);
        Assert.Equal("case-unknown", Assert.Single(reply.Others).Rejection!.Code);
        Assert.Equal(CaseEventTypes.Of(CaseMove.Erased), (await Node.RecordsAsync(Papers))[^1].Type);
    }

    // A regression: nothing woke a case whose key a crash had left.
    [Fact]
    public async Task A_crash_before_the_keys_are_destroyed_is_finished_by_the_runner()
    {
        await EndAsync();
        Node.Log.AfterAppend = _ => throw new LogUnavailableException("killed", new IOException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.AcceptAsync(CaseSays.First, Erased));
        Assert.Null((await Node.CaseKeys.FindAsync(Papers, Cancellation))!.ErasedAt);

        var next = await StartAsync(Node.Clock);
        Assert.Null(await next.Archive.ReadAsync(CaseSays.First, Cancellation));
        Assert.Equal((1, 0), await next.Runner.RunAsync(Cancellation));

        await ExpectDestroyedAsync();
    }

    [Fact]
    public async Task A_crash_is_finished_too_when_somebody_says_something_first()
    {
        await EndAsync();
        Node.Log.AfterAppend = _ => throw new LogUnavailableException("killed", new IOException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.AcceptAsync(CaseSays.First, Erased));

        var next = await StartAsync(Node.Clock);
        Assert.Equal("case-unknown", await next.RefuseAsync(CaseSays.First, Erased));

        await ExpectDestroyedAsync();
    }

    [Fact]
    public async Task The_log_stays_whole_and_says_only_that_papers_are_gone()
    {
        await EndAsync();
        await Node.AcceptAsync(CaseSays.First, Erased);

        Assert.Null((await ChainVerifier.VerifyAsync(Node.Log, progress: null, Cancellation)).Broken);
        var kept = (await Node.RecordsAsync(Papers))[^1].Data;
        var said = Assert.IsType<CaseEvent.Plain>(CaseEventCodec.Decode(CaseMove.Erased, kept[1..]));
        Assert.Equal((Today, "officer-1"), (said.Step.On, said.Step.By));
    }

    private static CaseCall Withdrawn() =>
        CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn.AddDays(1)));

    // Withdrawn, and kept for as long as it must be.
    private async Task EndAsync()
    {
        await Node.AcceptAsync(CaseSays.First, [Report, Withdrawn()]);
        Node.Clock.Advance(TimeSpan.FromDays(366 * 5));
        Assert.Equal((1, 0), await Node.Runner.RunAsync(Cancellation));
        Assert.True((await Node.ReadAsync(CaseSays.First)).Case.IsRetentionEnded);
    }

    private async Task ExpectDestroyedAsync()
    {
        Assert.Equal(0, await Node.Cases.Dues.CountAsync(null, Cancellation));
        foreach (var stream in new[] { Papers, Reporters })
        {
            var key = await Node.CaseKeys.FindAsync(stream, Cancellation);
            Assert.NotNull(key!.ErasedAt);
            Assert.Null(key.Wrapped);
        }
    }
}
