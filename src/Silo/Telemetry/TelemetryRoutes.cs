using Netralitas.Identity.Security;

namespace Netralitas.Silo.Telemetry;

/// <summary>Where a process is asked for its metrics.</summary>
internal static class TelemetryRoutes
{
    /// <summary>Adds it to a host.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        // The exporter's own endpoint answers every method, and the API's description does not know it.
        var scrape = ((IApplicationBuilder)app).New().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build();
        app.MapGet("/metrics", (Delegate)((HttpContext http) => scrape(http)))
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .RequireAuthorization(Policies.Viewer)
            .WithName("getMetrics")
            .WithSummary("Metrik Prometheus · Figures of the node for Prometheus")
            .WithTags("Simpul · Node");
    }
}
