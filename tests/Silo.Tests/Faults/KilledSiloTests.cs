using Netralitas.Silo.Tests.Hosting;

namespace Netralitas.Silo.Tests.Faults;

public sealed class KilledSiloTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    [Fact]
    public async Task Silos_killed_under_load_five_times_lose_nothing_acknowledged_and_count_nothing_twice()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var load = new SteadyLoad("52", "81.72", "62.11", "kl.contoh");
        await using var cluster = await ProcessCluster.StartAsync(database.ConnectionString, 2);
        await load.PrepareAsync(cluster);

        using var stop = new CancellationTokenSource();
        var sending = load.SendAsync(cluster, stop.Token);
        for (var kills = 0; kills < 5; kills++)
        {
            var victim = kills % cluster.Count;
            await load.UntilAllAnsweredAsync(sending);
            await cluster.KillAsync(victim);
            await load.UntilAllAnsweredAsync(sending);
            await cluster.StartAsync(victim);
        }

        await load.UntilAllAnsweredAsync(sending);
        await stop.CancelAsync();
        await sending;

        Assert.True(cluster.Client.Retries > 0);
        await load.ExpectFiguresAsync(cluster);
        await load.SendAgainAsync(cluster);
        await load.ExpectFiguresAsync(cluster);
        await LogChain.ExpectIntactAsync(database.ConnectionString);
    }
}
