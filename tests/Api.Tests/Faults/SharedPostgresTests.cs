using Netralitas.EventLog;
using Netralitas.Testing;
using Netralitas.Testing.Processes;

namespace Netralitas.Api.Tests.Faults;

public sealed class SharedPostgresTests(OwnPostgres server) : IClassFixture<OwnPostgres>
{
    [Fact]
    public async Task A_database_that_crashes_under_load_loses_nothing_acknowledged_and_the_node_goes_on()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var database = await server.NewDatabaseAsync();
        var load = new PledgeLoad(["52", "81.72", "62.11", "73.22"], requestsEach: 60);
        await using var node = await NodeProcess.OnPostgresAsync(database);
        await load.PrepareAsync(node);

        var sending = Task.WhenAll(load.Agencies.Select(agency => load.SendUntilTakenAsync(node, agency)));
        await UntilAsync(() => load.Acknowledged >= 40 || sending.IsCompleted);
        Assert.False(sending.IsCompleted);
        await server.CrashAsync();
        await sending;

        await load.ExpectTotalsAsync(node);
        await load.SendAgainAsync(node);
        await load.ExpectTotalsAsync(node);
        await ExpectIntactAsync(database);
    }

    [Fact]
    public async Task Two_nodes_fed_the_same_agencies_at_once_end_with_the_right_figures_on_both()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var database = await server.NewDatabaseAsync();
        var load = new PledgeLoad(["52", "81.72", "62.11"], requestsEach: 30);
        await using var one = await NodeProcess.OnPostgresAsync(database);
        await using var two = await NodeProcess.OnPostgresAsync(database);
        await load.PrepareAsync(one);
        await UntilKnownAsync(load, two);

        // Each node gets its half, and a third of the other's as well.
        await Task.WhenAll(
            load.Agencies.SelectMany(agency =>
                (Task[])
                    [
                        load.SendUntilTakenAsync(one, agency, number => number % 2 == 0 || number % 3 == 0),
                        load.SendUntilTakenAsync(two, agency, number => number % 2 == 1 || number % 3 == 0),
                    ]
            )
        );

        await load.ExpectTotalsAsync(one);
        await load.ExpectTotalsAsync(two);
        await ExpectSummaryAsync(load, one);
        await ExpectSummaryAsync(load, two, one.FirstKey!);
        await ExpectIntactAsync(database);
    }

    // Keys that the other node made are good here within a second.
    private static Task UntilKnownAsync(PledgeLoad load, NodeProcess node) =>
        Eventually.IsTrueAsync(async () => await load.IsKnownAsync(node), "the other node knows the keys");

    private static Task ExpectSummaryAsync(PledgeLoad load, NodeProcess node, string? key = null) =>
        // The board of a node takes over the other's lines every second.
        Eventually.IsTrueAsync(
            async () =>
            {
                var summary = await node.Holding(key ?? node.FirstKey!)
                    .GetAsync($"/v1/summary?election={PledgeLoad.Election}");
                var spoken = summary.Expect(200).Number("/persons/spoken");
                Assert.InRange(spoken, 0, load.Persons * load.Agencies.Count());
                return spoken == load.Persons * load.Agencies.Count();
            },
            "the summary is whole"
        );

    private static async Task ExpectIntactAsync(string database)
    {
        await using var log = EventDatabase.Postgres(database).Log;
        await log.OpenAsync(TestContext.Current.CancellationToken);
        var report = await ChainVerifier.VerifyAsync(log, progress: null, TestContext.Current.CancellationToken);
        Assert.Null(report.Broken);
        Assert.True(report.Records > 0);
    }

    // What passes in a moment is looked for more often than what stays.
    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}
