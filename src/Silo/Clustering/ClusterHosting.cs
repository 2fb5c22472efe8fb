using System.Net;
using Netralitas.EventLog.Postgres;
using Netralitas.Grains.Hosting;
using Netralitas.Grains.Nodes;
using Netralitas.Grains.Serialization;
using Netralitas.Silo.Hosting;
using Netralitas.Silo.Telemetry;
using Orleans.Configuration;

namespace Netralitas.Silo.Clustering;

/// <summary>Adds Orleans to a host: as a silo, or as a client of the cluster.</summary>
internal static class ClusterHosting
{
    private const string Provider = "Npgsql";

    // A dead silo is noticed after three probes, and nobody waits a minute to read of it.
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MembershipReadEvery = TimeSpan.FromSeconds(10);

    // Long enough for an assembly's stragglers, short enough that a day's ceremonies do not stay in memory.
    private static readonly TimeSpan ActivationIdle = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectEvery = TimeSpan.FromSeconds(2);

    /// <summary>Adds a silo: on PostgreSQL one of many, without it alone on this machine.</summary>
    public static void AddSilo(this IHostApplicationBuilder builder, SiloSettings cluster, NodeSettings node)
    {
        builder.AddCluster(node);
        if (node.Postgres.Length > 0)
        {
            builder.AddStartCheck(_ =>
            {
                FreePorts.Check(cluster);
                return Task.CompletedTask;
            });
        }

        builder.UseOrleans(silo =>
        {
            silo.Configure<SiloOptions>(options =>
                options.SiloName = cluster.SiloName.Length > 0 ? cluster.SiloName : options.SiloName
            );
            silo.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionAge = ActivationIdle;
                options.EnableActivationSheddingOnMemoryPressure = true;
            });
            silo.AddGrains();
            if (node.Postgres.Length > 0)
            {
                silo.UsePostgres(cluster, node.Postgres);
            }
            else
            {
                silo.UseThisMachine(cluster);
            }

            if (TelemetryServices.IsExported(builder.Configuration))
            {
                silo.AddActivityPropagation();
            }
        });
        builder.Services.AddSingleton<SiloMembership>();
        builder.Services.AddSingleton<IReadinessCondition>(provider => provider.GetRequiredService<SiloMembership>());
        builder.Services.AddSingleton<IClusterView>(provider => provider.GetRequiredService<SiloMembership>());
    }

    /// <summary>Adds a client of the cluster, which waits for the first silo as long as it takes.</summary>
    public static void AddClusterClient(this IHostApplicationBuilder builder, SiloSettings cluster, NodeSettings node)
    {
        builder.AddCluster(node);
        var gateways = new GatewayView();
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options =>
                (options.ClusterId, options.ServiceId) = (NameOf(cluster), cluster.ServiceId)
            );
            client.AddGrains();
            if (cluster.Tls.IsSet)
            {
                client.UseTls(ClusterCertificates.Read(cluster.Tls).Apply);
            }

            client.UseConnectionRetryFilter(
                async (_, cancellation) =>
                {
                    await Task.Delay(ConnectEvery, cancellation);
                    return true;
                }
            );
            client.AddGatewayCountChangedHandler((_, change) => gateways.Count = change.NumberOfConnectedGateways);
            client.UseAdoNetClustering(options =>
                (options.Invariant, options.ConnectionString) = (Provider, node.Postgres)
            );
            if (TelemetryServices.IsExported(builder.Configuration))
            {
                client.AddActivityPropagation();
            }
        });
        builder.Services.AddSingleton<IReadinessCondition>(gateways);
        builder.Services.AddSingleton<IClusterView>(gateways);
    }

    private static void AddCluster(this IHostApplicationBuilder builder, NodeSettings node)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);

        // Orleans places grains by it, and it tells of each one that found its place.
        builder.Logging.AddFilter("Polly", LogLevel.Warning);

        // Advice on garbage collection for machines that silos have to themselves, given at every start.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);

        // Its first look takes the time since the machine started for a stall; LocalSiloHealthMonitor tells of real ones.
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Services.AddSingleton<ClusterMeter>();
        if (node.Postgres.Length > 0)
        {
            builder.AddStartCheck(async cancellation =>
                await ClusterSchema.EnsureAsync(
                    node.Postgres,
                    await ClusterScript.ReadAsync(cancellation),
                    cancellation
                )
            );
        }
    }

    private static void AddStartCheck(this IHostApplicationBuilder builder, Func<CancellationToken, Task> check) =>
        builder.Services.AddSingleton<IHostedService>(new StartCheck(check));

    private static bool IsThisMachine(string address) =>
        address.Length > 0 && IPAddress.IsLoopback(IPAddress.Parse(address));

    private static string NameOf(SiloSettings cluster) => $"{cluster.ClusterId}/{WireFormat.Generation}";

    private static void UsePostgres(this ISiloBuilder silo, SiloSettings cluster, string postgres)
    {
        silo.Configure<ClusterOptions>(options =>
            (options.ClusterId, options.ServiceId) = (NameOf(cluster), cluster.ServiceId)
        );
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = ProbeEvery;
            options.TableRefreshTimeout = MembershipReadEvery;
        });
        if (cluster.Address.Length > 0)
        {
            silo.ConfigureEndpoints(IPAddress.Parse(cluster.Address), cluster.SiloPort, cluster.GatewayPort);
        }
        else
        {
            silo.ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort);
        }

        if (cluster.Tls.IsSet)
        {
            silo.UseTls(ClusterCertificates.Read(cluster.Tls).Apply);
        }
        else if (cluster.Tls.Without.Length == 0 && !IsThisMachine(cluster.Address))
        {
            throw new FormatException(
                $"A silo that others reach needs certificates: {NodeSettings.Section}:{nameof(SiloSettings.Tls)}:{nameof(TlsSettings.Certificate)}, …:{nameof(TlsSettings.Key)} and …:{nameof(TlsSettings.Authority)}. Where nobody else reaches its ports, say so: {NodeSettings.Section}:{nameof(SiloSettings.Tls)}:{nameof(TlsSettings.Without)}={TlsSettings.ClosedNetwork}"
            );
        }

        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Provider, postgres));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Provider, postgres));
        silo.AddSnapshotStorage(postgres, Provider);
    }

    private static void UseThisMachine(this ISiloBuilder silo, SiloSettings cluster)
    {
        silo.UseLocalhostClustering(
            FreePorts.Any(),
            gatewayPort: 0,
            primarySiloEndpoint: null,
            cluster.ServiceId,
            cluster.ClusterId
        );
        silo.UseInMemoryReminderService();
    }
}
