using System.Globalization;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Tests.Cases.Listing;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases.Simulation;

/// <summary>The same lives through grains, a database and the runner, from node to node.</summary>
public sealed class GrainSimulationTests : GrainTests
{
    private const int Cases = 300;
    private const int Nodes = 3;

    private static readonly DateTimeOffset Until = CaseScript.Ends.AddDays(4);

    [Theory]
    [InlineData(1)]
    public async Task Three_hundred_cases_on_three_nodes_one_after_the_other_end_as_the_model_says(int seed)
    {
        var scripts = Enumerable
            .Range(0, Cases)
            .Select(number => new CaseScript(number, new Random(unchecked((seed * 486_187_739) + number))))
            .ToList();
        var downtime = new Downtime(new Random(seed), CaseScript.Begins, CaseScript.Ends);
        var clock = new ManualClock(CaseScript.Begins);
        TestNode[] nodes = [await StartAsync(clock), await StartAsync(clock), await StartAsync(clock)];

        List<(CaseScript Script, Told Told)> all =
        [
            .. scripts.SelectMany(script => script.All.Select(told => (script, told))).OrderBy(each => each.told.At),
        ];
        foreach (var (index, (script, told)) in all.Index())
        {
            // The first node dies after a third, the next after another: who follows has only the database.
            var node = nodes[index * Nodes / all.Count];
            await WakeUntilAsync(node, downtime, told.At);
            clock.MoveTo(told.At);
            if (index % 100 == 0)
            {
                await nodes[0].FollowAsync(nodes[0].CaseProjection);
            }

            await node.TellAsync(CaseSays.Share(script.Id, Call(told)));
        }

        await WakeUntilAsync(nodes[^1], downtime, Until);
        clock.MoveTo(Until);
        Assert.Equal(0, (await nodes[^1].Runner.RunAsync(Cancellation)).Failed);

        foreach (var script in scripts)
        {
            var file = await nodes[0].Archive.ReadAsync(script.Id, Cancellation);
            var real = file is null
                ? "none"
                : Simulation.Outcome.Of(file.Case, file.History.Select(entry => entry.Event));
            var model = ModelLife.Live(script, downtime, Until);
            Assert.True(model == real, $"seed {seed}, {script.Id}\nreal:\n{real}\nmodel:\n{model}");
        }

        await ExpectBoardAsync(nodes, scripts);
        await ExpectDuesAsync(nodes[^1], scripts);
        Assert.Null((await ChainVerifier.VerifyAsync(nodes[0].Log, progress: null, Cancellation)).Broken);
    }

    // As the timer does: when the earliest is due, or when the downtime it fell into is over.
    private static async Task WakeUntilAsync(TestNode node, Downtime downtime, DateTimeOffset end)
    {
        while (
            await node.Cases.Dues.ReadNextAsync(Cancellation) is { } due && downtime.Over(due) is var look && look < end
        )
        {
            node.Clock.MoveTo(look);
            var (woken, failed) = await node.Runner.RunAsync(Cancellation);
            Assert.True(
                woken > 0 && failed == 0,
                string.Create(CultureInfo.InvariantCulture, $"{due:O}: {woken}, {failed}")
            );
        }
    }

    private static async Task ExpectBoardAsync(TestNode[] nodes, List<CaseScript> scripts)
    {
        // One has followed all along, the other reads everything at the end.
        foreach (var node in nodes.Take(2))
        {
            await node.FollowAsync(node.CaseProjection);
            foreach (var id in scripts.Select(script => script.Id))
            {
                var file = await node.Archive.ReadAsync(id, Cancellation);
                if (file is null)
                {
                    Assert.Null(node.CaseList.Find(id));
                    continue;
                }

                SameLine.Expect(CaseLine.Of(file.Case, file.Version, Shipped.CaseRules), node.CaseList.Find(id));
            }
        }
    }

    // What waits in the table is what the agenda of each case says, and nothing else.
    private static async Task ExpectDuesAsync(TestNode node, List<CaseScript> scripts)
    {
        var far = DateTimeOffset.MaxValue.AddYears(-1);
        var waiting = await node.Cases.Dues.ClaimAsync(far, int.MaxValue, TimeSpan.FromMinutes(1), Cancellation);
        var expected = new List<string>();
        foreach (var id in scripts.Select(script => script.Id))
        {
            if (
                await node.Archive.ReadAsync(id, Cancellation) is { } file
                && CaseAgenda.NextDue(file.Case, Shipped.CaseRules) is { } due
            )
            {
                expected.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CaseStreams.Of(id)} {file.Version} {due.UtcDateTime:O}"
                    )
                );
            }
        }

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            waiting
                .Select(row =>
                    string.Create(CultureInfo.InvariantCulture, $"{row.Stream} {row.Version} {row.DueAt.UtcDateTime:O}")
                )
                .Order(StringComparer.Ordinal)
        );
    }

    private static CaseCall Call(Told told) => CaseSays.Call(told.Event, told.Sender, told.Id);
}
