using Netralitas.Api;
using Netralitas.Api.Problems;
using Netralitas.Identity.Sessions;
using Netralitas.Pages;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Silo.Telemetry;

namespace Netralitas.Silo.Hosting;

/// <summary>What answers HTTP, in the order in which a request passes it.</summary>
internal static class Edge
{
    /// <summary>Adds it to a host.</summary>
    public static void MapEdge(this WebApplication app)
    {
        app.UseProxies();
        app.UseProblems();
        app.UseRouting();
        app.UsePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCsrfGuard();
        app.MapApi();
        app.MapPages();
        app.MapMetrics();
    }
}
