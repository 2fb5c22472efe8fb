using System.Text;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Clocks;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Cases;

public sealed class DueTests : GrainTests
{
    // Received on the 20th, so the seven days of task force and Bawaslu end with the 27th in Tual.
    private static readonly DateTimeOffset Overdue = new(2023, 11, 28, 0, 0, 0, TimeSpan.FromHours(9));

    private static readonly DateTimeOffset BknBegins = new(2024, 9, 4, 0, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task A_report_leaves_the_one_row_that_its_clocks_ask_for()
    {
        await ReportAsync(CaseSays.First);

        Assert.Equal([(CaseStreams.Of(CaseSays.First), 1L, Overdue)], await RowsAsync());
    }

    [Fact]
    public async Task Each_append_moves_the_row()
    {
        await ReportAsync(CaseSays.First);
        var on = CaseSays.ReceivedOn;
        await Node.AcceptAsync(
            CaseSays.First,
            CaseSays.Call(new CaseEvent.Assessed(CaseSays.Step(on.AddDays(1), "officer-1"), AssessmentResult.Violation))
        );
        // Nothing runs any more but the change of the recommending body.
        Assert.Equal([(CaseStreams.Of(CaseSays.First), 2L, BknBegins)], await RowsAsync());

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Plain(CaseMove.Closed, on.AddDays(2))));
        var retention = new DateTimeOffset(2028, 11, 22, 0, 0, 0, TimeSpan.FromHours(9));
        Assert.Equal([(CaseStreams.Of(CaseSays.First), 3L, retention)], await RowsAsync());
    }

    [Fact]
    public async Task A_turn_that_decides_nothing_sets_a_wrong_row_right()
    {
        await ReportAsync(CaseSays.First);
        await Node.Cases.Dues.MakeAllDueAsync(Node.Clock.GetUtcNow(), Cancellation);

        Assert.Equal((1, 0), await Node.Runner.RunAsync(Cancellation));

        Assert.Equal([(CaseStreams.Of(CaseSays.First), 1L, Overdue)], await RowsAsync());
    }

    [Fact]
    public async Task The_runner_wakes_what_is_due_and_nothing_before()
    {
        await ReportAsync(CaseSays.First);
        Node.Clock.MoveTo(Overdue.AddMilliseconds(-1));
        Assert.Equal((0, 0), await Node.Runner.RunAsync(Cancellation));

        Node.Clock.MoveTo(Overdue);
        Assert.Equal((1, 0), await Node.Runner.RunAsync(Cancellation));
        Assert.Equal((0, 0), await Node.Runner.RunAsync(Cancellation));

        Assert.Equal(
            ["bawaslu-follow-up overdue 2023-11-28", "task-force-verification overdue 2023-11-28"],
            await RungsAsync(CaseSays.First)
        );
        Assert.Equal([(CaseStreams.Of(CaseSays.First), 3L, BknBegins)], await RowsAsync());
    }

    [Fact]
    public async Task After_weeks_of_downtime_every_step_of_the_ladder_is_there_with_its_own_day()
    {
        await Node.AcceptAsync(
            CaseSays.First,
            [
                CaseSays.Call(CaseSays.Reported()),
                .. CaseSays.UpToDecision(CaseSays.ReceivedOn).Take(3).Select(said => CaseSays.Call(said)),
            ]
        );
        Node.Clock.Advance(TimeSpan.FromDays(60));

        var next = await StartAsync(Node.Clock);
        Assert.Equal((1, 0), await next.Runner.RunAsync(Cancellation));

        // Recommended on 22-11: ten days to 2-12, five working days more to 8-12, ten to 15-12.
        Assert.Equal(
            [
                "follow-up blockProposed 2023-12-16",
                "follow-up escalated 2023-12-09",
                "follow-up overdue 2023-12-03",
                "follow-up reminded 2023-12-03",
            ],
            await RungsAsync(CaseSays.First)
        );
    }

    [Fact]
    public async Task Two_runners_at_once_wake_each_case_once_and_nothing_happens_twice()
    {
        const int Cases = 60;
        for (var number = 0; number < Cases; number++)
        {
            await ReportAsync(CaseId.Parse($"kl.bawaslu/{number}"), serial: number + 1);
        }

        Node.Clock.MoveTo(Overdue);
        TestNode[] nodes = [Node, await StartAsync(Node.Clock)];
        var runs = await Task.WhenAll(
            nodes.Select(node => Task.Run(() => node.Runner.RunAsync(Cancellation), Cancellation))
        );

        Assert.Equal(Cases, runs.Sum(run => run.Woken));
        Assert.Equal(0, runs.Sum(run => run.Failed));
        for (var number = 0; number < Cases; number++)
        {
            Assert.Equal(2, (await RungsAsync(CaseId.Parse($"kl.bawaslu/{number}"))).Count);
        }
    }

    [Fact]
    public async Task Woken_on_both_nodes_at_once_a_case_still_rings_once()
    {
        await ReportAsync(CaseSays.First);
        Node.Clock.MoveTo(Overdue);
        TestNode[] nodes = [Node, await StartAsync(Node.Clock)];

        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .SelectMany(_ => nodes)
                .Select(node => Task.Run(() => node.Grains.WakeAsync(CaseSays.First, Cancellation), Cancellation))
        );

        Assert.Equal(2, (await RungsAsync(CaseSays.First)).Count);
    }

    [Fact]
    public async Task A_case_that_fails_holds_up_no_other_and_comes_again_after_its_lease()
    {
        CaseId[] cases = [CaseSays.First, CaseId.Parse("kl.bawaslu/2"), CaseId.Parse("kl.bawaslu/3")];
        foreach (var (index, id) in cases.Index())
        {
            await ReportAsync(id, serial: index + 1);
        }

        Node.Clock.MoveTo(Overdue);
        Node.Log.BeforeAppend = append =>
            append.Stream == CaseStreams.Of(cases[1])
                ? throw new LogUnavailableException("away", new IOException())
                : Task.CompletedTask;

        Assert.Equal((3, 1), await Node.Runner.RunAsync(Cancellation));
        Assert.Equal((0, 0), await Node.Runner.RunAsync(Cancellation));
        Assert.Equal([2, 0, 2], await CountAsync(cases));

        Node.Log.BeforeAppend = null;
        Node.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((1, 0), await Node.Runner.RunAsync(Cancellation));
        Assert.Equal([2, 2, 2], await CountAsync(cases));
    }

    [Fact]
    public async Task What_a_dead_node_had_taken_comes_to_another_after_the_lease()
    {
        await ReportAsync(CaseSays.First);
        Node.Clock.MoveTo(Overdue);
        await Node.Cases.Dues.ClaimAsync(Overdue, 10, TimeSpan.FromMinutes(2), Cancellation);
        var next = await StartAsync(Node.Clock);
        Assert.Equal((0, 0), await next.Runner.RunAsync(Cancellation));

        Node.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((1, 0), await next.Runner.RunAsync(Cancellation));
        Assert.Equal(2, (await RungsAsync(CaseSays.First)).Count);
    }

    [Fact]
    public async Task A_row_that_belongs_to_no_case_is_taken_out()
    {
        await Node.Cases.Dues.SettleAsync("81.72/apel", 1, Node.Clock.GetUtcNow(), Cancellation);

        Assert.Equal((1, 1), await Node.Runner.RunAsync(Cancellation));

        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Under_shorter_rules_what_they_make_due_happens_once_everything_is_looked_at_again()
    {
        await ReportAsync(CaseSays.First);
        var node = await StartAsync(Node.Clock, Shorter());
        Assert.Equal((0, 0), await node.Runner.RunAsync(Cancellation));

        await node.Cases.Dues.MakeAllDueAsync(Node.Clock.GetUtcNow(), Cancellation);
        Assert.Equal((1, 0), await node.Runner.RunAsync(Cancellation));

        Assert.Equal(["task-force-verification overdue 2023-11-24"], await RungsAsync(CaseSays.First));
        Assert.Equal([(CaseStreams.Of(CaseSays.First), 2L, Overdue)], await RowsAsync());
    }

    private static CaseRules Shorter()
    {
        const string Long = """
            "starts": "received", "stops": ["verified", "assessed"], "length": {"days": 7,
            """;
        var clocks = Encoding.UTF8.GetString(Shipped.Read("data/clocks.json"));
        Assert.Contains(Long.Trim(), clocks, StringComparison.Ordinal);
        var shorter = clocks.Replace(
            Long.Trim(),
            Long.Trim().Replace("7", "3", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return Shipped.CaseRules with { Clocks = ClockBook.Parse(Encoding.UTF8.GetBytes(shorter)) };
    }

    private Task<ShareReply> ReportAsync(CaseId id, int serial = 1) =>
        Node.AcceptAsync(id, CaseSays.Call(CaseSays.Reported(CaseSays.Alleges(serial))));

    private async Task<IReadOnlyList<string>> RungsAsync(CaseId id) =>
        [
            .. (await Node.ReadAsync(id))
                .History.Select(entry => entry.Event)
                .OfType<CaseEvent.ClockRang>()
                .Select(rang =>
                    $"{rang.Clock} {char.ToLowerInvariant($"{rang.Move}"[0])}{$"{rang.Move}"[1..]} {rang.Step.On:yyyy-MM-dd}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private async Task<List<int>> CountAsync(IEnumerable<CaseId> cases)
    {
        var counts = new List<int>();
        foreach (var id in cases)
        {
            counts.Add((await RungsAsync(id)).Count);
        }

        return counts;
    }

    // Takes the claims with it: for the end of a test, or before an append, which ends them.
    private async Task<IEnumerable<(string Stream, long Version, DateTimeOffset At)>> RowsAsync()
    {
        var far = new DateTimeOffset(2900, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var rows = await Node.Cases.Dues.ClaimAsync(far, 1_000, TimeSpan.FromMilliseconds(1), Cancellation);
        return rows.Select(row => (row.Stream, row.Version, row.DueAt));
    }
}
