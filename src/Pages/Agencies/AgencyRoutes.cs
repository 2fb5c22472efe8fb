using Netralitas.Identity.Security;
using Netralitas.Pages.Ceremonies;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Provinces;

namespace Netralitas.Pages.Agencies;

/// <summary>The way down from the nation: lists, province, agency, unit, ceremony.</summary>
internal static class AgencyRoutes
{
    /// <summary>Adds what these pages need.</summary>
    public static void AddAgencies(this IServiceCollection services)
    {
        services.AddSingleton<AgencyTrail>();
        services.AddSingleton<CeremonyLines>();
        services.AddSingleton<CeremonyPageHandler>();
    }

    /// <summary>Maps them.</summary>
    public static void MapAgencies(this RouteGroupBuilder pages)
    {
        pages.MapGet("/agencies", AgenciesPageHandler.ShowAsync).RequireAuthorization(Policies.Viewer);
        pages.MapGet("/ceremonies", CeremoniesPageHandler.Show).RequireAuthorization(Policies.Viewer);
        pages.MapGet("/provinces/{code}", ProvincePageHandler.ShowAsync).RequireAuthorization(Policies.Viewer);
        pages.MapGet("/agencies/{agency}", AgencyPageHandler.ShowAsync).RequireAuthorization(Policies.OwnAgency);
        pages
            .MapGet("/agencies/{agency}/units/{unit}", UnitPageHandler.ShowAsync)
            .RequireAuthorization(Policies.OwnAgency);
        pages
            .MapGet(
                "/agencies/{agency}/ceremonies/{slug}",
                (HttpContext http, string agency, string slug, PageScope scope, CeremonyPageHandler handler) =>
                    handler.ShowAsync(http, agency, slug, scope)
            )
            .RequireAuthorization(Policies.OwnAgency);
    }
}
