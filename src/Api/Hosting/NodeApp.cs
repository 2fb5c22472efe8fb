using Netralitas.Api.Telemetry;
using Netralitas.EventLog;

namespace Netralitas.Api.Hosting;

/// <summary>A node as one web application.</summary>
public static class NodeApp
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Builds and starts a node; if its settings, facts or database do not allow it, says why in one line.</summary>
    public static async Task<WebApplication?> TryStartAsync(string[] args, TextWriter errors)
    {
        WebApplication? app = null;
        try
        {
            app = Build(args);
            await app.StartAsync();
            return app;
        }
        catch (Exception fault)
            when (fault is LogUnavailableException or SchemaTooNewException or FormatException or IOException)
        {
            await errors.WriteLineAsync($"Netralitas tidak dapat dimulai · cannot start: {fault.Message}");
            await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
            return null;
        }
    }

    /// <summary>Builds a node from its command line and configuration.</summary>
    public static WebApplication Build(string[] args)
    {
        // Beside the settings of the framework a few words of our own: `--sample` stands alone on a command line.
        string[] known = [.. args.Select(arg => arg == "--sample" ? "--Netralitas:Sample=true" : arg)];
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = known, ContentRootPath = AppContext.BaseDirectory }
        );
        var settings = ReadSettings(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Ingest bounds bodies itself, so that what is over the bound is told which bound it is over.
            kestrel.Limits.MaxRequestBodySize = null;
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
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer<OpenApiText>());

        var app = builder.Build();
        app.Services.GetRequiredService<OtlpExport>();
        app.Services.GetRequiredService<PrometheusText>();
        app.MapEdge();
        return app;
    }

    private static NodeSettings ReadSettings(ConfigurationManager configuration)
    {
        try
        {
            return (configuration.GetSection(NodeSettings.Section).Get<NodeSettings>() ?? new NodeSettings()).Checked();
        }
        catch (InvalidOperationException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
