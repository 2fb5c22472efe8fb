using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

/// <summary>Merges that cross, follow or break off: no report is ever without an open case.</summary>
public sealed class MergeTests : GrainTests
{
    private static readonly CaseId A = CaseSays.First;
    private static readonly CaseId B = CaseSays.Second;
    private static readonly CaseId C = CaseId.Parse("kl.bkn/3");

    [Fact]
    public async Task A_merge_moves_the_reports_and_ends_the_source()
    {
        await ReportAsync(A, B);

        Assert.Null(await MergeAsync(Node, A, B));

        var source = (await Node.ReadAsync(A)).Case;
        Assert.Equal((CaseStatus.Merged, (CaseId?)B), (source.Status, source.MergedInto));
        Assert.Equal([B, A], (await Node.ReadAsync(B)).Case.Reports.Select(filed => filed.Case));
        Assert.Equal("case-unknown", (await MergeAsync(Node, C, B))?.Code);
        Assert.Equal("merge-other-act", (await MergeAsync(Node, B, B))?.Code);
        Assert.Equal("merge-other-act", (await MergeAsync(Node, B, A))?.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Of_two_merges_that_cross_at_any_append_one_is_done_and_the_other_refused(int appends)
    {
        await ReportAsync(A, B);
        var other = await StartAsync();
        Rejection? crossed = null;
        Before(appends, async () => crossed = await MergeAsync(other, B, A));

        var first = await MergeAsync(Node, A, B);

        Assert.Single(new[] { first, crossed }, refused => refused is not null);
        await ExpectNothingLostAsync([A, B], open: 1);
    }

    [Fact]
    public async Task Of_two_merges_that_both_joined_before_either_ended_no_case_ends()
    {
        await ReportAsync(A, B);
        var other = await StartAsync();
        other.Log.BeforeAppend = async _ =>
        {
            // The other has read both cases, and stands before its join.
            other.Log.BeforeAppend = null;
            Node.Log.BeforeAppend = append => append.Stream == CaseStreams.Of(A) ? throw Away() : Task.CompletedTask;
            await Assert.ThrowsAsync<LogUnavailableException>(() => MergeAsync(Node, A, B));
            Node.Log.BeforeAppend = null;
        };

        Assert.NotNull(await MergeAsync(other, B, A));
        await Node.MatchAsync();
        await other.MatchAsync();

        await ExpectNothingLostAsync([A, B], open: 2);
    }

    [Fact]
    public async Task Crossing_merges_of_nodes_that_race_leave_an_open_case_with_every_report()
    {
        TestNode[] nodes = [Node, await StartAsync()];
        for (var round = 0; round < 12; round++)
        {
            CaseId[] pair = [CaseId.Parse($"kl.bawaslu/r{round}"), CaseId.Parse($"kl.bkn/r{round}")];
            await ReportAsync(round + 1, pair);

            await Task.WhenAll(
                Task.Run(() => MergeAsync(nodes[0], pair[0], pair[1]), Cancellation),
                Task.Run(() => MergeAsync(nodes[1], pair[1], pair[0]), Cancellation)
            );
            await nodes[0].MatchAsync();

            await ExpectNothingLostAsync(pair, open: null);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_target_that_ends_in_a_third_case_meanwhile_takes_no_report_into_the_dark(int appends)
    {
        await ReportAsync(A, B, C);
        var other = await StartAsync();
        Before(appends, async () => Assert.Null(await MergeAsync(other, B, C)));

        var refused = await MergeAsync(Node, A, B);

        Assert.Equal(appends == 0 ? "move-out-of-order" : null, refused?.Code);
        await ExpectNothingLostAsync([A, B, C], open: appends == 0 ? 2 : 1);
    }

    [Fact]
    public async Task What_a_source_takes_in_by_another_merge_while_its_own_reports_move_has_moved_too_when_it_ends()
    {
        await ReportAsync(A, B, C);
        var other = await StartAsync();
        // B's reports have joined C, and B is about to end.
        Before(1, async () => Assert.Null(await MergeAsync(other, A, B)));

        Assert.Null(await MergeAsync(Node, B, C));

        await ExpectNothingLostAsync([A, B, C], open: 1);
    }

    [Fact]
    public async Task What_a_crash_between_join_and_end_left_open_the_keeper_ends()
    {
        await ReportAsync(A, B);
        await CrashAsync(A, B);
        Assert.True((await Node.ReadAsync(A)).Case.IsOpen);

        var started = await StartAsync();
        await started.MatchAsync();
        await started.MatchAsync();

        var file = await started.ReadAsync(A);
        Assert.Equal((CaseStatus.Merged, (CaseId?)B), (file.Case.Status, file.Case.MergedInto));
        Assert.Equal(
            CaseStep.System,
            Assert.Single(file.History, each => each.Event is CaseEvent.Merged).Event.Step.By
        );
        await ExpectNothingLostAsync([A, B], open: 1);
    }

    [Fact]
    public async Task An_erased_case_takes_those_along_that_ended_in_it_and_in_those()
    {
        var other = await StartAsync(Node.Clock);
        await ReportAsync(A, B, C);
        Assert.Null(await MergeAsync(Node, A, B));
        Assert.Null(await MergeAsync(Node, B, C));
        await other.FollowAsync(other.CaseProjection);
        await EndRetentionAsync(C);

        Assert.Equal("case-merged", await Node.RefuseAsync(A, Erasure()));
        await Node.AcceptAsync(C, Erasure());

        await other.FollowAsync(other.CaseProjection);
        var started = await StartAsync(Node.Clock);
        await started.FollowAsync(started.CaseProjection);
        foreach (var id in new[] { A, B, C })
        {
            foreach (var node in new[] { Node, other, started })
            {
                Assert.Null(await node.Archive.ReadAsync(id, Cancellation));
                Assert.Empty(await node.Reporters.ReadAsync(id, Cancellation));
            }

            Assert.NotNull((await Node.CaseKeys.FindAsync(CaseStreams.Of(id), Cancellation))!.ErasedAt);
            Assert.NotNull((await Node.CaseKeys.FindAsync(CaseStreams.ReportersOf(id), Cancellation))!.ErasedAt);
        }

        Assert.Empty(other.CaseList.Lines);
        Assert.Empty(started.CaseList.Lines);
        Assert.Empty(started.CaseProjection.Unreadable);
    }

    [Fact]
    public async Task A_case_that_never_ended_in_an_erased_one_stays_though_its_reports_joined_it()
    {
        await ReportAsync(A, B);
        await CrashAsync(A, B);
        await EndRetentionAsync(B);

        await Node.AcceptAsync(B, Erasure());

        Assert.True((await Node.ReadAsync(A)).Case.IsOpen);
        Assert.Single(await Node.Reporters.ReadAsync(A, Cancellation));
        Assert.Null(await Node.Archive.ReadAsync(B, Cancellation));
    }

    [Fact]
    public async Task A_hold_on_a_merged_case_keeps_the_one_it_lies_with()
    {
        await ReportAsync(A, B);
        Assert.Null(await MergeAsync(Node, A, B));
        await EndRetentionAsync(B);
        var today = CaseSays.ReceivedOn.AddDays(1);
        await Node.AcceptAsync(A, CaseSays.Call(CaseSays.Plain(CaseMove.HoldPlaced, today)));

        Assert.Equal("retention-runs", await Node.RefuseAsync(B, Erasure()));
        await Node.AcceptAsync(A, CaseSays.Call(CaseSays.Plain(CaseMove.HoldLifted, today)));
        await Node.AcceptAsync(B, Erasure());
    }

    [Fact]
    public async Task Every_number_a_case_ever_had_stands_on_its_line()
    {
        await ReportAsync(A);
        await Node.FollowAsync(Node.CaseProjection);
        var corrected = new CaseEvent.Corrected(
            CaseSays.Step(CaseSays.ReceivedOn, CaseSays.Officer.By),
            new PersonCorrection((PersonCategory.Pns, Say.Person(2)), null, null, null)
        );
        Assert.Equal("correction-not-yours", await Node.RefuseAsync(A, CaseSays.Call(corrected, CaseSays.Bawaslu)));
        await Node.AcceptAsync(A, CaseSays.Call(corrected));

        foreach (var node in new[] { Node, await StartAsync() })
        {
            await node.FollowAsync(node.CaseProjection);
            var line = node.CaseList.Find(A)!;
            Assert.Equal(Say.Person(2), line.Person);
            Assert.Equal([Say.Person(1), Say.Person(2)], line.Numbers);
        }
    }

    private static CaseCall Erasure() => CaseSays.Call(CaseSays.Plain(CaseMove.Erased, CaseSays.ReceivedOn.AddDays(1)));

    private static LogUnavailableException Away() => new("the database is away", new IOException());

    private static Task<Rejection?> MergeAsync(TestNode node, CaseId from, CaseId into) =>
        node.Merger.MergeAsync(from, into, note: null, CaseSays.Officer, expectedVersion: null, Cancellation);

    private Task ReportAsync(params CaseId[] cases) => ReportAsync(1, cases);

    private async Task ReportAsync(int serial, CaseId[] cases)
    {
        foreach (var id in cases)
        {
            var registrar = CaseSender.Of(id.Registrar);
            var reported = CaseSays.Reported(CaseSays.Alleges(serial), sender: registrar);
            await Node.AcceptAsync(id, CaseSays.Call(reported, registrar, $"r-{id}", CaseSays.Reporter));
        }
    }

    // What the node's next merge meets: after so many of its appends, before the next.
    private void Before(int appends, Func<Task> deed)
    {
        var left = appends;
        Node.Log.BeforeAppend = async _ =>
        {
            if (left-- == 0)
            {
                Node.Log.BeforeAppend = null;
                await deed();
            }
        };
    }

    private async Task CrashAsync(CaseId from, CaseId into)
    {
        Before(1, () => throw Away());
        await Assert.ThrowsAsync<LogUnavailableException>(() => MergeAsync(Node, from, into));
    }

    private async Task EndRetentionAsync(CaseId id)
    {
        var withdrawn = CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn.AddDays(1));
        await Node.AcceptAsync(id, CaseSays.Call(withdrawn));
        Node.Clock.Advance(TimeSpan.FromDays(366 * 10));
        await Node.Runner.RunAsync(Cancellation);
        Assert.True((await Node.ReadAsync(id)).Case.IsRetentionEnded);
    }

    // Each case's own report is with an open one.
    private async Task ExpectNothingLostAsync(CaseId[] cases, int? open)
    {
        var all = new List<Case>();
        foreach (var id in cases)
        {
            all.Add((await Node.ReadAsync(id)).Case);
        }

        var left = all.FindAll(each => each.IsOpen);
        Assert.Empty(cases.Except(left.SelectMany(each => each.Reports).Select(filed => filed.Case)));
        Assert.NotEmpty(left);
        Assert.Equal(open ?? left.Count, left.Count);
        Assert.All(
            left,
            each => Assert.Equal(each.Reports.Count, each.Reports.DistinctBy(filed => filed.Case).Count())
        );
    }
}
