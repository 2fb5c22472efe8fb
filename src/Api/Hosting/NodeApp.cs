using Netralitas.Api.Telemetry;

namespace Netralitas.Api.Hosting;

/// <summary>A node as one web application.</summary>
public static class NodeApp
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    // The largest form, a reminder to all agencies, takes a tenth of it.
    private const long BodyBytesMax = 512 * 1024;

    /// <summary>Builds and starts a node; if that cannot be, says why in one line.</summary>
    public static Task<WebApplication?> TryStartAsync(string[] args, TextWriter errors) =>
        NodeStart.TryAsync(() => Build(args), errors);

    /// <summary>Builds a node from its command line and configuration.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="addHost">Adds what lets the actors live elsewhere than in this process; it starts first and stops last.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder, NodeSettings>? addHost = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = NodeSettings.Spell(args), ContentRootPath = AppContext.BaseDirectory }
        );
        var settings = NodeSettings.Read(builder.Configuration);
        addHost?.Invoke(builder, settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Forms are read before anybody is known. Ingest, which bounds bodies itself, is the one that takes more.
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.AddServerHeader = false;
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        // The framework's own account of requests holds their addresses, and an address what somebody mistyped into it:
        // a person's number, a key. RouteTags and the meters tell of requests without them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.AddNode(settings);
        builder.Services.AddEdge(settings);

        var app = builder.Build();
        app.Services.GetRequiredService<OtlpExport>();
        app.Services.GetRequiredService<PrometheusText>();
        app.MapEdge();
        return app;
    }
}
