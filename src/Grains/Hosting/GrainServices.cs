using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Faults;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Placement;
using Orleans.Hosting;

namespace Netralitas.Grains.Hosting;

/// <summary>Adds the grains, and the door to them, to a silo or to a client of the cluster.</summary>
public static class GrainServices
{
    /// <summary>Adds what a silo needs to host the actors and to reach the other silos'.</summary>
    public static void AddActors(this ISiloBuilder silo)
    {
        silo.AddPlacementDirector<AgencyPlacement, AgencyPlacementDirector>();
        silo.AddIncomingGrainCallFilter<FaultFilter>();
        silo.Services.AddSingleton<SnapshotGate>();
        silo.Services.AddSingleton<SnapshotMeter>();
        silo.Services.AddSingleton<Homes>();
        silo.Services.AddSingleton<IDispatcher, ClusterDispatcher>();
        silo.Services.AddHostedService<DueReminder>();
    }

    /// <summary>Adds what a client needs to reach the actors.</summary>
    public static void AddActors(this IClientBuilder client)
    {
        client.Services.AddSingleton<IDispatcher, ClusterDispatcher>();
        client.Services.AddSingleton<IEventSpreader, ClusterSpreader>();
    }
}
