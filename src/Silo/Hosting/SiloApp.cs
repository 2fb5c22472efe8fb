using Netralitas.Api.Hosting;
using Netralitas.Api.Telemetry;
using Netralitas.Silo.Clustering;
using Netralitas.Silo.Telemetry;
using Orleans.Runtime;

namespace Netralitas.Silo.Hosting;

/// <summary>A process of the cluster as one host.</summary>
public static class SiloApp
{
    /// <summary>Builds and starts it; if that cannot be, says why in one line.</summary>
    public static Task<IHost?> TryStartAsync(string[] args, TextWriter errors) =>
        NodeStart.TryAsync(() => Build(args), errors, fault => fault is OrleansException);

    /// <summary>Builds it from its command line and configuration.</summary>
    public static IHost Build(string[] args)
    {
        var role = SiloSettings.Read(NodeConfiguration.Of(args)).Role;
        var host = role == NodeRole.Worker ? BuildWorker(args) : NodeApp.Build(args, AddHost);
        host.Services.GetRequiredService<ClusterMeter>();
        return host;
    }

    private static IHost BuildWorker(string[] args)
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings
            {
                Args = NodeSettings.Spell(args),
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Configuration.AddConfiguration(NodeConfiguration.Of(args));
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole();
        var settings = NodeSettings.Read(builder.Configuration);
        AddHost(builder, settings);
        builder.AddNode(settings);
        var host = builder.Build();
        host.Services.GetRequiredService<OtlpExport>();
        return host;
    }

    private static void AddHost(IHostApplicationBuilder builder, NodeSettings node)
    {
        var cluster = SiloSettings.Read(builder.Configuration);
        if (cluster.Role != NodeRole.All && node.Postgres.Length == 0)
        {
            throw new FormatException(
                $"{NodeSettings.Section}:{nameof(SiloSettings.Role)} is '{cluster.Role}'; it needs {NodeSettings.Section}:{nameof(NodeSettings.Postgres)}, the database it shares with the others."
            );
        }

        if (cluster.Role == NodeRole.Edge)
        {
            builder.AddClusterClient(cluster, node);
        }
        else
        {
            builder.AddSilo(cluster, node);
        }
    }
}
