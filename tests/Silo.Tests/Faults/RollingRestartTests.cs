using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing.Callers;

namespace Netralitas.Silo.Tests.Faults;

public sealed class RollingRestartTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    [Fact]
    public async Task Restarting_every_silo_in_turn_under_load_fails_no_request_that_a_retry_does_not_mend()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        var load = new SteadyLoad("52", "81.72", "kl.contoh");
        await using var cluster = await ProcessCluster.StartAsync(
            database.ConnectionString,
            2,
            "--Netralitas:DrainDelay=00:00:01"
        );
        await load.PrepareAsync(cluster);

        using var stop = new CancellationTokenSource();
        var sending = load.SendAsync(cluster, stop.Token);
        for (var silo = 0; silo < cluster.Count; silo++)
        {
            await load.UntilAllAnsweredAsync(sending);
            var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var seen = WatchAsync(cluster, silo, ready);
            await ready.Task;
            Assert.Equal(0, await cluster.StopAsync(silo));
            Assert.Equal(["ready", "not ready", "gone"], await seen);
            await load.UntilAllAnsweredAsync(sending);
            await cluster.StartAsync(silo);
        }

        await load.UntilAllAnsweredAsync(sending);
        await stop.CancelAsync();
        await sending;

        await load.ExpectFiguresAsync(cluster);
        await LogChain.ExpectIntactAsync(database.ConnectionString);
    }

    /// <summary>
    /// What a balancer's probe sees of a silo, from the moment it is ready until its port is closed; repeats left out.
    /// </summary>
    private static async Task<List<string>> WatchAsync(ProcessCluster cluster, int silo, TaskCompletionSource ready)
    {
        var probe = cluster.At(silo, cluster.FirstKey);
        var seen = new List<string>();
        while (seen.LastOrDefault() != "gone")
        {
            var now = await ProbeAsync(probe);
            if (now == "ready")
            {
                ready.TrySetResult();
            }

            // On a busy machine the database may not answer in time for a moment, before anybody told it to stop.
            if (ready.Task.IsCompleted && seen.LastOrDefault() != now)
            {
                seen.Add(now);
            }
        }

        return seen;
    }

    private static async Task<string> ProbeAsync(KeyHolder probe)
    {
        try
        {
            return (await probe.GetAsync("/health/ready")).Status == 200 ? "ready" : "not ready";
        }
        catch (HttpRequestException)
        {
            return "gone";
        }
    }
}
