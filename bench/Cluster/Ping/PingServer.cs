using System.Globalization;
using Netralitas.Bench;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Cli.Latency;
using Netralitas.Cluster.Silos;
using Netralitas.Grains;
using Orleans.Runtime;

namespace Netralitas.Cluster.Ping;

/// <summary>
/// Orleans' own ceiling: as many callers as there are connections that send single events, each calling an empty grain of
/// its own again and again, from the process of a silo as an edge does.
/// </summary>
internal static class PingServer
{
    private const int Callers = BenchScale.SingleConnections;
    private const string NearPrefix = "near";
    private const string FarPrefix = "far";

    /// <summary>Serves: each line of input is a duration in milliseconds to call for.</summary>
    public static async Task RunAsync(SiloArguments silo)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddPlainSilo(silo);
        using var host = builder.Build();
        await host.StartAsync();
        if (silo.Role == SiloRole.PingHost)
        {
            await LocateAsync(host, FarPrefix, isNear: true);
        }

        ControlLine.Write(new ServerReady(Address: null, [], OperatorKey: null));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var limit = TimeSpan.FromMilliseconds(int.Parse(line, CultureInfo.InvariantCulture));
            var isNear = silo.Role == SiloRole.PingNear;
            var grains = await LocateAsync(host, isNear ? NearPrefix : FarPrefix, isNear);
            ControlLine.Write(await CallAsync(grains, limit));
        }

        await host.StopAsync();
    }

    // Also activates those that are not active yet.
    private static async Task<IPingGrain[]> LocateAsync(IHost host, string prefix, bool isNear)
    {
        var factory = host.Services.GetRequiredService<IGrainFactory>();
        var here = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();
        var grains = new IPingGrain[Callers];
        for (var number = 0; number < grains.Length; number++)
        {
            grains[number] = factory.GetGrain<IPingGrain>($"{prefix}-{number}");
            var isHere = string.Equals(await grains[number].WhereAsync(), here, StringComparison.Ordinal);
            if (isHere != isNear)
            {
                throw new BenchFailedException($"the grain {prefix}-{number} lives on the wrong silo");
            }
        }

        return grains;
    }

    private static async Task<OwnLoadFigures> CallAsync(IPingGrain[] grains, TimeSpan limit)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var latencies = new Latencies();
        await Task.WhenAll(grains.Select(grain => Task.Run(() => CallAsync(grain, started, limit, latencies))));
        var elapsed = clock.GetElapsedTime(started);
        return new OwnLoadFigures(latencies.Count, elapsed, latencies.CountByTicks, Total: 0);
    }

    private static async Task CallAsync(IPingGrain grain, long started, TimeSpan limit, Latencies latencies)
    {
        var clock = TimeProvider.System;
        while (clock.GetElapsedTime(started) < limit)
        {
            var sent = clock.GetTimestamp();
            await grain.PingAsync();
            latencies.Record(clock.GetElapsedTime(sent));
        }
    }
}
