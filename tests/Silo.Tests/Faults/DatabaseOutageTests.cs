using Netralitas.EventLog.Postgres;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Processes;

namespace Netralitas.Silo.Tests.Faults;

public sealed class DatabaseOutageTests(OwnPostgres server) : IClassFixture<OwnPostgres>
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_database_away_for_twenty_seconds_loses_nothing_acknowledged_and_the_silos_go_on()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var database = await server.NewDatabaseAsync();
        await ClusterSchema.ApplyAsync(database, ClusterDatabase.Script, cancellation);
        var load = new SteadyLoad("52", "81.72", "kl.contoh");
        await using var cluster = await ProcessCluster.StartAsync(database, 2);
        await load.PrepareAsync(cluster);
        NodeProcess[] silos = [cluster[0], cluster[1]];

        using var stop = new CancellationTokenSource();
        var sending = load.SendAsync(cluster, stop.Token);
        await load.UntilAllAnsweredAsync(sending);
        await server.StopAsync();
        var asking = Task.WhenAll(silos.Select(silo => ExpectRefusalAsync(load.CallerAt(silo))));
        await Task.Delay(Outage, cancellation);
        Assert.All(silos, silo => Assert.True(silo.IsRunning, silo.LastWords));
        await server.StartAsync();
        await asking;
        await load.UntilAllAnsweredAsync(sending);
        await stop.CancelAsync();
        await sending;

        Assert.All(silos, silo => Assert.True(silo.IsRunning, silo.LastWords));
        await load.ExpectFiguresAsync(cluster);
        await load.SendAgainAsync(cluster);
        await load.ExpectFiguresAsync(cluster);
        await LogChain.ExpectIntactAsync(database);
    }

    /// <summary>Reports to a silo that has no database: it says so and when to come back, or answers late.</summary>
    private static async Task ExpectRefusalAsync(KeyHolder caller)
    {
        var answer = await caller.SendAsync(Sent.Held("52/apel-lain", SteadyLoad.Election));
        if (answer.Status != 200)
        {
            Assert.Contains(answer.Status, (int[])[429, 503]);
            Assert.Equal("application/problem+json", answer.MediaType);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }
}
