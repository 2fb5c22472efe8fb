using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Placement;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Netralitas.Grains.Hosting;

/// <summary>Adds the grains, and the way to them, to a silo or to a client of the cluster.</summary>
public static class GrainServices
{
    /// <summary>Adds what a silo needs to host the grains and to reach the other silos'.</summary>
    public static void AddGrains(this ISiloBuilder silo)
    {
        silo.AddPlacementDirector<AgencyPlacement, AgencyPlacementDirector>();
        silo.Services.AddSingleton<Homes>();
        silo.Services.AddHostedService<DueReminder>();
        silo.Services.AddSingleton<IEventSpreader>(provider => provider.GetRequiredService<BatchSpreader>());
        silo.Services.AddGrainCalls();
    }

    /// <summary>Has agencies keep snapshots in the grain storage named <see cref="StateNames.Storage"/>.</summary>
    public static void AddSnapshots(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<SnapshotGate>();
        silo.Services.AddSingleton<SnapshotMeter>();
        silo.Services.AddSingleton<ISnapshotKeeping, SnapshotKeeping>();
    }

    /// <summary>Adds what a client needs to reach the grains.</summary>
    public static void AddGrains(this IClientBuilder client)
    {
        client.Services.AddSingleton<IEventSpreader, ClusterSpreader>();
        client.Services.AddGrainCalls();
    }

    private static void AddGrainCalls(this IServiceCollection services)
    {
        services.Configure<ExceptionSerializationOptions>(CarryFaults);
    }

    /// <summary>What a grain throws its caller on another silo sees as what it is, with the database's own reason in it.</summary>
    internal static void CarryFaults(ExceptionSerializationOptions options)
    {
        options.SupportedNamespacePrefixes.Add(nameof(Netralitas));
        options.SupportedNamespacePrefixes.Add("Npgsql");
    }
}
