using Microsoft.AspNetCore.Authorization;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Export;

/// <summary>Every list as a file, under <c>/export/</c>, with the list's own filter in the query.</summary>
internal static class ExportRoutes
{
    /// <summary>Adds what they need.</summary>
    public static void AddExports(this IServiceCollection services) => services.AddSingleton<SettledCeremonies>();

    /// <summary>Adds them to the pages: a refusal is a page for people.</summary>
    public static void MapExports(this RouteGroupBuilder pages)
    {
        pages.MapList("agencies", Policies.AnyCaller, AgencyExport.AllAsync);
        pages.MapList("overdue", Policies.Viewer, AgencyExport.OverdueAsync);
        pages.MapList("provinces", Policies.Viewer, ProvinceExport.HandleAsync);
        pages.MapList("ceremonies", Policies.AnyCaller, CeremonyExport.HandleAsync);
        pages.MapList("units", Policies.AnyCaller, UnitExport.HandleAsync);
        pages.MapList("cases", Policies.Cases, CaseExport.HandleAsync);
    }

    private static void MapList(this RouteGroupBuilder pages, string list, AuthorizationPolicy needed, Delegate handler)
    {
        foreach (var format in ExportFormat.All)
        {
            pages
                .MapGet($"/export/{list}.{format.Extension}", handler)
                .WithMetadata(format)
                .RequireAuthorization(needed);
        }
    }
}
