using Dapper;
using Netralitas.Bench.Load;
using Netralitas.Bench.Servers;
using Netralitas.Cli.Latency;
using Netralitas.Cluster.Silos;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Npgsql;
using Orleans.Runtime;

namespace Netralitas.Cluster.Activation;

/// <summary>
/// The product on one silo, which lets its agencies go when told, so that each must be activated by the next question
/// to it: with its snapshot, or without one by its history.
/// </summary>
internal sealed class ActivationServer(IServiceProvider services, string postgres)
{
    private readonly IGrainFactory grains = services.GetRequiredService<IGrainFactory>();

    /// <summary>Serves: each line of input names an <see cref="ActivationStart"/>.</summary>
    public static async Task RunAsync(SiloArguments silo)
    {
        await using var app = ProductSilo.Build(silo);
        await app.StartAsync();
        ControlLine.Write(await Node.MakeKeysAsync(app));
        var server = new ActivationServer(app.Services, silo.Store);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            ControlLine.Write(await server.MeasureAsync(Enum.Parse<ActivationStart>(line)));
        }

        await app.StopAsync();
    }

    private async Task<ActivationFigures> MeasureAsync(ActivationStart start)
    {
        // Their end writes their snapshots; it is over when this returns.
        await grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        var bytes = await PrepareAsync(start);
        using var uses = new SnapshotUses();
        var clock = TimeProvider.System;
        var (latencies, spoken) = (new Latencies(), 0L);
        foreach (var id in LoadAgencies.Ids.Select(AgencyId.Parse))
        {
            var asked = clock.GetTimestamp();
            var report = await grains.AskAsync(id, CancellationToken.None);
            latencies.Record(clock.GetElapsedTime(asked));
            spoken += report!.Figures.Sum(figures => figures.Spoken.Asn);
        }

        return new ActivationFigures(latencies.CountByTicks, uses.Used, uses.None, bytes, spoken);
    }

    private async Task<long> PrepareAsync(ActivationStart start)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var connection = await source.OpenConnectionAsync();
        if (start == ActivationStart.History)
        {
            await connection.ExecuteAsync("DELETE FROM grain_states");
        }

        return await connection.ExecuteScalarAsync<long>(
            "SELECT coalesce(sum(octet_length(payload)), 0)::bigint FROM grain_states"
        );
    }
}
