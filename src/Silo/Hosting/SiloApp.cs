using Netralitas.Grains.Nodes;
using Netralitas.Silo.Clustering;
using Netralitas.Silo.Telemetry;
using Orleans.Runtime;

namespace Netralitas.Silo.Hosting;

/// <summary>The product as one host: a silo that answers HTTP, or one of the two alone.</summary>
public static class SiloApp
{
    // The largest form, a reminder to all agencies, takes a tenth of it.
    private const long BodyBytesMax = 512 * 1024;

    /// <summary>Builds and starts it; if that cannot be, says why in one line.</summary>
    public static Task<IHost?> TryStartAsync(string[] args, TextWriter errors) =>
        NodeStart.TryAsync(() => Build(args), errors, fault => fault is OrleansException);

    /// <summary>Builds it from its command line and configuration.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="add">Adds parts in place of the product's own, which are then left out.</param>
    public static IHost Build(string[] args, Action<IServiceCollection>? add = null)
    {
        var role = SiloSettings.Read(NodeConfiguration.Of(args)).Role;
        var host = role == NodeRole.Worker ? BuildWorker(args, add) : BuildWeb(args, add);

        // Whoever measures or counts does so from the first moment, and not from when somebody asks.
        host.Services.GetRequiredService<ClusterMeter>();
        host.Services.GetService<INodeInstruments>();
        return host;
    }

    private static WebApplication BuildWeb(string[] args, Action<IServiceCollection>? add)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = NodeSettings.Spell(args), ContentRootPath = AppContext.BaseDirectory }
        );
        add?.Invoke(builder.Services);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Forms are read before anybody is known. Ingest, which bounds bodies itself, is the one that takes more.
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.AddServerHeader = false;
        });

        // The framework's own account of requests holds their addresses, and an address what somebody mistyped into it:
        // a person's number, a key. Spans and meters tell of requests without them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        var settings = HttpAddress.Settle(builder.Configuration, NodeSettings.Read(builder.Configuration));
        AddCluster(builder, settings);
        builder.AddNode(settings);
        builder.Services.AddEdge(settings);
        builder.AddTelemetry(isScraped: true);

        var app = builder.Build();
        app.MapEdge();
        return app;
    }

    private static IHost BuildWorker(string[] args, Action<IServiceCollection>? add)
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
        add?.Invoke(builder.Services);
        var settings = NodeSettings.Read(builder.Configuration);
        AddCluster(builder, settings);
        builder.AddNode(settings);
        builder.AddTelemetry(isScraped: false);
        return builder.Build();
    }

    // What hosts the grains starts first and stops last.
    private static void AddCluster(IHostApplicationBuilder builder, NodeSettings node)
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
