using Netralitas.Domain.Cases;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class CaseMergerTests : GrainTests
{
    [Fact]
    public async Task All_reports_move_along_and_every_reporter_is_still_found()
    {
        await ReportAsync(CaseSays.First, 2);
        await ReportAsync(CaseSays.Second, 3);

        Assert.Null(await MergeAsync());

        var (source, target) = (await Node.ReadAsync(CaseSays.First), await Node.ReadAsync(CaseSays.Second));
        Assert.Equal((CaseStatus.Merged, CaseSays.Second), (source.Case.Status, source.Case.MergedInto!.Value));
        Assert.False(source.Case.IsOpen);
        Assert.Equal(2, source.Case.Reports.Count);
        Assert.Equal(5, target.Case.Reports.Count);
        var names = new List<string>();
        foreach (var filed in target.Case.Reports)
        {
            var reporters = await Node.Reporters.ReadAsync(filed.Case, Cancellation);
            names.Add(reporters[filed.Report.ReporterRef!].Name);
        }

        Assert.Equal(
            [
                "kl.bawaslu/001-2023 0",
                "kl.bawaslu/001-2023 1",
                "kl.bkn/17-2023 0",
                "kl.bkn/17-2023 1",
                "kl.bkn/17-2023 2",
            ],
            names.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_crash_between_the_two_is_finished_once_though_every_node_finishes_it()
    {
        await ReportAsync(CaseSays.First, 2);
        await ReportAsync(CaseSays.Second, 1);
        Node.Log.BeforeAppend = append =>
            append.Stream == CaseStreams.Of(CaseSays.First)
                ? throw new LogUnavailableException("killed", new IOException())
                : Task.CompletedTask;
        await Assert.ThrowsAsync<LogUnavailableException>(() => MergeAsync());
        Assert.True((await Node.ReadAsync(CaseSays.First)).Case.IsOpen);

        TestNode[] nodes = [await StartAsync(), await StartAsync()];
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.MatchAsync(), Cancellation)));
        await (await StartAsync()).MatchAsync();

        var target = await Node.ReadAsync(CaseSays.Second);
        Assert.Equal(3, target.Case.Reports.Count);
        Assert.Single(target.History, entry => entry.Event is CaseEvent.ReportsJoined);
        var source = await Node.ReadAsync(CaseSays.First);
        Assert.Equal(CaseSays.Second, source.Case.MergedInto);
        Assert.Single(source.History, entry => entry.Event is CaseEvent.Merged);
    }

    // A regression: the merge was refused for what the list said to the source at the same moment, and done all the same.
    [Fact]
    public async Task What_the_source_takes_in_while_it_is_merged_moves_along()
    {
        await ReportAsync(CaseSays.First, 2);
        await ReportAsync(CaseSays.Second, 1);
        Node.Log.BeforeAppend = async append =>
        {
            if (append.Stream == CaseStreams.Of(CaseSays.Second))
            {
                Node.Log.BeforeAppend = null;
                await ReportAsync(CaseSays.First, 1, name: "late");
            }
        };

        Assert.Null(await MergeAsync());

        var (source, target) = (await Node.ReadAsync(CaseSays.First), await Node.ReadAsync(CaseSays.Second));
        Assert.Equal(CaseSays.Second, source.Case.MergedInto);
        Assert.Equal("officer-1", source.History[^1].Event.Step.By);
        Assert.Equal(4, target.Case.Reports.Count);
        Assert.Equal(
            [2, 1],
            target
                .History.Select(entry => entry.Event)
                .OfType<CaseEvent.ReportsJoined>()
                .Select(joined => joined.Reports.Count)
        );
    }

    // A regression: it was the day in Greenwich, on which a case received this morning was not yet received.
    [Fact]
    public async Task A_case_received_this_morning_in_Papua_is_merged_on_the_same_day()
    {
        var today = new DateOnly(2023, 11, 28);
        Node.Clock.MoveTo(new DateTimeOffset(2023, 11, 28, 6, 0, 0, TimeSpan.FromHours(9)));
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported(on: today)));
        await ReportAsync(CaseSays.Second, 1);

        Assert.Null(await MergeAsync());

        var merged = (await Node.ReadAsync(CaseSays.First)).History[^1].Event;
        Assert.Equal((today, "officer-1", "perbuatan yang sama"), (merged.Step.On, merged.Step.By, merged.Step.Note));
    }

    [Fact]
    public async Task Merging_again_changes_nothing()
    {
        await ReportAsync(CaseSays.First, 1);
        await ReportAsync(CaseSays.Second, 1);
        Assert.Null(await MergeAsync());

        Assert.Equal("move-out-of-order", (await MergeAsync())?.Code);

        Assert.Equal(2, (await Node.ReadAsync(CaseSays.Second)).Case.Reports.Count);
    }

    // A regression: a list of more than a hundred could be written and not read.
    [Fact]
    public async Task However_many_reports_there_are_they_can_be_read_afterwards()
    {
        await ReportAsync(CaseSays.First, 150);
        await ReportAsync(CaseSays.Second, 1);

        Assert.Null(await MergeAsync());
        await Node.MatchAsync();

        Assert.Equal(151, (await Node.ReadAsync(CaseSays.Second)).Case.Reports.Count);
        Assert.Equal(151, Node.CaseList.Find(CaseSays.Second)?.Reports);
    }

    // A regression: the list proposed it by the corrected number, the merge was refused by the wrong one.
    [Fact]
    public async Task A_case_whose_number_was_corrected_can_be_merged()
    {
        await ReportAsync(CaseSays.First, 1, serial: 2);
        await ReportAsync(CaseSays.Second, 1);
        Assert.Equal("merge-other-act", (await MergeAsync())?.Code);
        var corrected = new CaseEvent.Corrected(
            CaseSays.Step(CaseSays.ReceivedOn, "officer-1"),
            new PersonCorrection((PersonCategory.Pns, Say.Person(1)), null, null, null)
        );
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(corrected));

        Assert.Null(await MergeAsync());
    }

    [Fact]
    public async Task Only_an_open_case_of_the_same_act_takes_reports()
    {
        await ReportAsync(CaseSays.First, 1);
        Assert.Equal("case-unknown", (await MergeAsync())?.Code);
        Assert.Equal("merge-other-act", (await MergeAsync(into: CaseSays.First))?.Code);

        await ReportAsync(CaseSays.Second, 1);
        await Node.AcceptAsync(
            CaseSays.Second,
            CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn.AddDays(1)))
        );
        Assert.Equal("merge-other-act", (await MergeAsync())?.Code);
        Assert.True((await Node.ReadAsync(CaseSays.First)).Case.IsOpen);
    }

    [Fact]
    public async Task A_recommended_case_stays_where_it_is_and_a_stale_version_merges_nothing()
    {
        await ReportAsync(CaseSays.First, 1);
        await ReportAsync(CaseSays.Second, 1);
        Assert.Equal("version-stale", (await MergeAsync(version: 7))?.Code);
        await Node.AcceptAsync(
            CaseSays.First,
            CaseSays.UpToDecision(CaseSays.ReceivedOn).Take(3).Select(said => CaseSays.Call(said))
        );

        Assert.Equal("move-out-of-order", (await MergeAsync())?.Code);

        Assert.Single((await Node.ReadAsync(CaseSays.Second)).Case.Reports);
    }

    private Task<Rejection?> MergeAsync(CaseId? into = null, long? version = null) =>
        Node.Merger.MergeAsync(
            CaseSays.First,
            into ?? CaseSays.Second,
            "perbuatan yang sama",
            CaseSays.Officer,
            version,
            Cancellation
        );

    private Task ReportAsync(CaseId id, int reports, int serial = 1, string name = "report")
    {
        var registrar = CaseSender.Of(id.Registrar);
        return Node.AcceptAsync(
            id,
            Enumerable
                .Range(0, reports)
                .Select(number =>
                    CaseSays.Call(
                        CaseSays.Reported(CaseSays.Alleges(serial), sender: registrar),
                        registrar,
                        $"{id.Slug}-{name}-{number}",
                        new Reporter($"{id} {number}", null, null)
                    )
                )
        );
    }
}
