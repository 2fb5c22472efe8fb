using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases;

public sealed class CaseGrainTests : GrainTests
{
    private static readonly CaseEvent Verified = new CaseEvent.VerifiedByTaskForce(
        CaseSays.Step(CaseSays.ReceivedOn.AddDays(1), CaseSays.Bawaslu.By),
        VerificationResult.Sufficient
    );

    private static CaseCall Report => CaseSays.Call(CaseSays.Reported(), id: "r-1", reporter: CaseSays.Reporter);

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_position_across_restarts()
    {
        var first = await Node.AcceptAsync(CaseSays.First, Report);
        var again = await Node.TellAsync(CaseSays.Share(CaseSays.First, Report));
        var elsewhere = await (await StartAsync()).TellAsync(CaseSays.Share(CaseSays.First, Report));

        foreach (var reply in new[] { again, elsewhere })
        {
            Assert.Equal(0, reply.Accepted);
            var other = Assert.Single(reply.Others);
            Assert.Equal((Outcome.Duplicate, (long?)first.Position), (other.Outcome, other.Position));
        }

        Assert.Single((await Node.ReadAsync(CaseSays.First)).Case.Reports);
    }

    [Fact]
    public async Task A_repeat_in_the_same_turn_is_a_duplicate_and_other_content_a_conflict()
    {
        var other = CaseSays.Call(CaseSays.Reported(CaseSays.Alleges() with { Narrative = "lain" }), id: "r-1");
        var reply = await Node.TellAsync(CaseSays.Share(CaseSays.First, Report, Report, other));

        Assert.Equal(1, reply.Accepted);
        Assert.Equal(
            [(1, Outcome.Duplicate), (2, Outcome.Conflict)],
            reply.Others.Select(each => (each.Index, each.Outcome))
        );
    }

    [Theory]
    [InlineData("narrative")]
    [InlineData("reporter")]
    [InlineData("type")]
    [InlineData("case")]
    public async Task The_same_id_with_other_content_is_a_conflict_after_a_restart_too(string changed)
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var (id, call) = changed switch
        {
            "narrative" => (
                CaseSays.First,
                Report with
                {
                    Event = CaseSays.Reported(CaseSays.Alleges() with { Narrative = "lain" }),
                }
            ),
            "reporter" => (CaseSays.First, Report with { Reporter = new Reporter("Orang Lain", null, null) }),
            "type" => (CaseSays.First, Report with { Event = Verified }),
            _ => (CaseId.Parse("kl.bawaslu/other"), Report),
        };

        foreach (var node in new[] { Node, await StartAsync() })
        {
            Assert.Equal("event-id-conflict", await node.RefuseAsync(id, call));
        }
    }

    [Fact]
    public async Task A_refused_event_may_be_sent_again_under_its_id()
    {
        var call = CaseSays.Call(Verified, CaseSays.Bawaslu, "v-1");
        Assert.Equal("case-unknown", await Node.RefuseAsync(CaseSays.First, call));
        await Node.AcceptAsync(CaseSays.First, Report);

        Assert.Equal(1, (await Node.AcceptAsync(CaseSays.First, call)).Accepted);
    }

    [Fact]
    public async Task A_bad_event_does_not_spoil_its_neighbours()
    {
        var early = CaseSays.Call(new CaseEvent.Decided(CaseSays.Step(CaseSays.ReceivedOn, "officer-1"), null));
        var reply = await Node.TellAsync(CaseSays.Share(CaseSays.First, Report, early, CaseSays.Call(Verified)));

        Assert.Equal(2, reply.Accepted);
        Assert.Equal("move-out-of-order", Assert.Single(reply.Others).Rejection!.Code);
        Assert.Equal(CaseStatus.Verified, (await Node.ReadAsync(CaseSays.First)).Case.Status);
    }

    // A regression: the calendar has no instant for it in Indonesia's time.
    [Fact]
    public async Task A_day_before_any_calendar_is_refused_like_any_other()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var call = CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, DateOnly.MinValue));

        Assert.Equal("date-out-of-range", await Node.RefuseAsync(CaseSays.First, call));
        Assert.Equal(
            "date-in-future",
            await Node.RefuseAsync(CaseSays.First, call with { Event = Withdrawn(DateOnly.MaxValue) })
        );
    }

    [Fact]
    public async Task A_move_on_the_version_that_was_seen_is_made_and_on_an_older_one_is_not()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var seen = (await Node.ReadAsync(CaseSays.First)).Version;
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(Verified, version: seen));
        var now = (await Node.ReadAsync(CaseSays.First)).Version;
        var assessed = new CaseEvent.Assessed(Verified.Step, AssessmentResult.Violation);

        Assert.Equal("version-stale", await Node.RefuseAsync(CaseSays.First, CaseSays.Call(assessed, version: seen)));
        Assert.Equal(
            "version-stale",
            await Node.RefuseAsync(CaseSays.First, CaseSays.Call(assessed, version: now + 1))
        );
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(assessed, version: now));
    }

    [Fact]
    public async Task What_another_node_did_makes_a_version_stale_for_an_actor_that_has_not_heard_of_it()
    {
        var other = await StartAsync();
        await Node.AcceptAsync(CaseSays.First, Report);
        await other.AcceptAsync(CaseSays.First, CaseSays.Call(Verified));
        var assessed = new CaseEvent.Assessed(Verified.Step, AssessmentResult.Violation);

        Assert.Equal("version-stale", await Node.RefuseAsync(CaseSays.First, CaseSays.Call(assessed, version: 1)));
        Assert.Equal("move-out-of-order", await Node.RefuseAsync(CaseSays.First, CaseSays.Call(Verified)));
    }

    [Fact]
    public async Task Of_two_nodes_that_race_each_event_is_taken_once()
    {
        const int Reports = 40;
        TestNode[] nodes = [Node, await StartAsync()];
        var calls = Enumerable
            .Range(0, Reports)
            .Select(number => CaseSays.Call(CaseSays.Reported(), id: $"r-{number}", reporter: CaseSays.Reporter))
            .ToList();

        var replies = await Task.WhenAll(
            nodes.SelectMany(node =>
                calls.Select(call => Task.Run(() => node.TellAsync(CaseSays.Share(CaseSays.First, call)), Cancellation))
            )
        );

        Assert.Equal(Reports, replies.Sum(reply => reply.Accepted));
        Assert.All(replies.SelectMany(reply => reply.Others), other => Assert.Equal(Outcome.Duplicate, other.Outcome));
        Assert.Equal(Reports, (await Node.ReadAsync(CaseSays.First)).Case.Reports.Count);
        Assert.Equal(Reports, (await Node.Reporters.ReadAsync(CaseSays.First, Cancellation)).Count);
    }

    [Fact]
    public async Task Of_two_nodes_that_verify_at_once_only_one_does()
    {
        TestNode[] nodes = [Node, await StartAsync()];
        await Node.AcceptAsync(CaseSays.First, Report);

        var replies = await Task.WhenAll(
            nodes.Select(node =>
                Task.Run(() => node.TellAsync(CaseSays.Share(CaseSays.First, CaseSays.Call(Verified))), Cancellation)
            )
        );

        Assert.Equal(1, replies.Sum(reply => reply.Accepted));
        Assert.Equal("move-out-of-order", replies.SelectMany(reply => reply.Others).Single().Rejection!.Code);
    }

    [Fact]
    public async Task A_log_that_fails_leaves_nothing_half_done_and_the_event_can_be_sent_again()
    {
        Node.Log.BeforeAppend = append =>
            append.Stream.StartsWith("cases/", StringComparison.Ordinal) ? throw Unavailable() : Task.CompletedTask;
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.AcceptAsync(CaseSays.First, Report));
        Node.Log.BeforeAppend = null;

        Assert.Null(await Node.Archive.ReadAsync(CaseSays.First, Cancellation));
        Assert.Equal(0, await Node.Cases.Dues.CountAsync(null, Cancellation));
        // The reporter was kept first, and is kept once.
        Assert.Single(await Node.Reporters.ReadAsync(CaseSays.First, Cancellation));
        Assert.Equal(1, (await Node.AcceptAsync(CaseSays.First, Report)).Accepted);
        Assert.Single(await Node.RecordsAsync(CaseStreams.ReportersOf(CaseSays.First)));
    }

    [Fact]
    public async Task If_the_answer_to_an_append_is_lost_the_repeat_is_a_duplicate()
    {
        Node.Log.AfterAppend = append =>
            append.Stream.StartsWith("cases/", StringComparison.Ordinal) ? throw Unavailable() : Task.CompletedTask;
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.AcceptAsync(CaseSays.First, Report));
        Node.Log.AfterAppend = null;

        var again = await Node.TellAsync(CaseSays.Share(CaseSays.First, Report));
        Assert.Equal(Outcome.Duplicate, Assert.Single(again.Others).Outcome);
        Assert.Single((await Node.ReadAsync(CaseSays.First)).Case.Reports);
    }

    [Fact]
    public async Task Without_its_reporter_kept_no_report_is_taken()
    {
        Node.Log.BeforeAppend = append =>
            append.Stream.StartsWith("reporters/", StringComparison.Ordinal) ? throw Unavailable() : Task.CompletedTask;

        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.AcceptAsync(CaseSays.First, Report));

        Assert.Empty(await Node.RecordsAsync(CaseStreams.Of(CaseSays.First)));
    }

    [Fact]
    public async Task The_case_names_its_reporter_and_only_the_register_knows_who_that_is()
    {
        await Node.AcceptAsync(CaseSays.First, Report);

        var name = (await Node.ReadAsync(CaseSays.First)).Case.Report.ReporterRef;
        var reporters = await Node.Reporters.ReadAsync(CaseSays.First, Cancellation);
        Assert.Equal(CaseSays.Reporter, reporters[name!]);
    }

    [Fact]
    public async Task Clocks_run_where_the_agency_is_whatever_the_sender_says()
    {
        await Node.AcceptAsync(CaseSays.First, Report);

        Assert.Equal("Asia/Jayapura", (await Node.ReadAsync(CaseSays.First)).Case.TimeZone.Value);
    }

    [Fact]
    public async Task A_report_of_an_agency_nobody_knows_is_refused()
    {
        var stranger = CaseSays.Alleges(agency: Domain.Identifiers.AgencyId.Parse("kl.tidak-ada"));

        Assert.Equal(
            "agency-unknown",
            await Node.RefuseAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported(stranger)))
        );
        Assert.Empty(await Node.RecordsAsync());
    }

    [Fact]
    public async Task A_penalty_is_in_force_before_it_is_served_though_nobody_woke_the_case()
    {
        await Node.DecideAsync(CaseSays.First);
        var delivered = CaseSays.ReceivedOn.AddDays(5);
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Plain(CaseMove.Delivered, delivered)));
        Node.Clock.Advance(TimeSpan.FromDays(60));

        var early = CaseSays.Call(CaseSays.Plain(CaseMove.Served, new DateOnly(2023, 12, 10)));
        Assert.Equal("penalty-not-in-force", await Node.RefuseAsync(CaseSays.First, early));
        await Node.AcceptAsync(
            CaseSays.First,
            CaseSays.Call(CaseSays.Plain(CaseMove.Served, new DateOnly(2024, 1, 20)))
        );

        var history = (await Node.ReadAsync(CaseSays.First)).History.Select(entry => entry.Event).ToList();
        var inForce = history.Single(happened => happened.Move == CaseMove.EnteredIntoForce);
        // Delivered Saturday 25-11-2023: the 15th working day after it.
        Assert.Equal((new DateOnly(2023, 12, 15), CaseStep.System), (inForce.Step.On, inForce.Step.By));
        Assert.Equal(1, history.Count(happened => happened.Move == CaseMove.EnteredIntoForce));
    }

    // A regression: the law knows two.
    [Fact]
    public async Task A_third_summons_is_refused()
    {
        await Node.AcceptAsync(
            CaseSays.First,
            [
                Report,
                .. CaseSays.UpToDecision(CaseSays.ReceivedOn).Take(3).Select(said => CaseSays.Call(said)),
                .. new[] { 1, 2 }.SelectMany(round => new[] { Summons(round), Absence }),
            ]
        );

        Assert.Equal("summons-out-of-order", await Node.RefuseAsync(CaseSays.First, Summons(3)));
    }

    // A regression: whichever of the two was pending, a decision on the other was taken for it.
    [Fact]
    public async Task An_objection_is_neither_answered_nor_decided_as_an_appeal()
    {
        await Node.DecideAsync(CaseSays.First);
        var on = CaseSays.ReceivedOn.AddDays(5);
        await Node.AcceptAsync(
            CaseSays.First,
            [
                CaseSays.Call(CaseSays.Plain(CaseMove.Delivered, on)),
                CaseSays.Call(CaseSays.Plain(CaseMove.ObjectionFiled, on)),
            ]
        );

        var answered = CaseSays.Call(CaseSays.Plain(CaseMove.AppealAnswered, on));
        Assert.Equal("remedy-not-filed", await Node.RefuseAsync(CaseSays.First, answered));
        Assert.Equal("remedy-not-filed", await Node.RefuseAsync(CaseSays.First, Settled(CaseMove.AppealDecided)));
        await Node.AcceptAsync(CaseSays.First, Settled(CaseMove.ObjectionDecided));
    }

    [Fact]
    public async Task A_case_that_is_read_wakes_no_grain()
    {
        await (await StartAsync()).AcceptAsync(CaseSays.First, Report);

        await Node.ReadAsync(CaseSays.First);
        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(0, Node.Awake);
    }

    [Fact]
    public async Task A_changed_record_is_told_by_stream_and_version()
    {
        await Node.AcceptAsync(CaseSays.First, Report);
        var record = Assert.Single(await Node.RecordsAsync(CaseStreams.Of(CaseSays.First)));
        NewRecord[] moved = [new(record.Type, record.RecordedAt, null, record.Data)];
        var head = new StreamHead(record.Version, record.Hash);
        // The same bytes under another type are as good as changed.
        NewRecord[] twisted = [new("id.netralitas.case.withdrawn.v1", record.RecordedAt, null, record.Data)];
        Assert.IsType<AppendResult.Committed>(
            await Node.Log.AppendAsync(new Append(record.Stream, head, twisted), Cancellation)
        );
        Assert.IsType<AppendResult.Committed>(
            await Node.Log.AppendAsync(new Append("cases/kl.bawaslu/2", StreamHead.Empty, moved), Cancellation)
        );
        await Node.Cases.Vault.GetAsync("cases/kl.bawaslu/2", Cancellation);

        var changed = await Assert.ThrowsAsync<FormatException>(() => Node.ReadAsync(CaseSays.First));
        Assert.Contains("cases/kl.bawaslu/001-2023 version 2", changed.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FormatException>(() => Node.ReadAsync(CaseId.Parse("kl.bawaslu/2")));
    }

    private static CaseCall Absence =>
        CaseSays.Call(
            new CaseEvent.Examined(CaseSays.Step(CaseSays.ReceivedOn.AddDays(4), "officer-1"), ExaminationResult.Absent)
        );

    private static CaseCall Summons(int round)
    {
        var on = CaseSays.ReceivedOn.AddDays(3);
        return CaseSays.Call(new CaseEvent.Summoned(CaseSays.Step(on, "officer-1"), round, on.AddDays(1)));
    }

    private static CaseCall Settled(CaseMove move) =>
        CaseSays.Call(
            new CaseEvent.RemedyDecided(
                move,
                CaseSays.Step(CaseSays.ReceivedOn.AddDays(6), "officer-1"),
                RemedyOutcome.Upheld,
                null
            )
        );

    private static CaseEvent Withdrawn(DateOnly on) => CaseSays.Plain(CaseMove.Withdrawn, on);

    private static LogUnavailableException Unavailable() => new("the database is away", new IOException());
}
