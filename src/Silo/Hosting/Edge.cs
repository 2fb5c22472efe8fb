using Netralitas.Api;
using Netralitas.Api.Problems;
using Netralitas.Api.Telemetry;
using Netralitas.Identity.Sessions;
using Netralitas.Pages;
using Netralitas.Pages.Parts.Frame;

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
        app.UseRouteTags();
        app.UsePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCsrfGuard();
        app.MapApi();
        app.MapPages();
    }
}
