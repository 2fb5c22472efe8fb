using Netralitas.Identity.Security;

namespace Netralitas.Pages.Filters;

/// <summary>The reader's saved filters.</summary>
internal static class FilterRoutes
{
    /// <summary>Adds what the page needs.</summary>
    public static void AddFilters(this IServiceCollection services) => services.AddScoped<FiltersPageHandler>();

    /// <summary>Adds the page and its forms.</summary>
    public static void MapFilters(this RouteGroupBuilder pages)
    {
        pages
            .MapGet("/filters", (FiltersPageHandler handler) => handler.ListAsync())
            .RequireAuthorization(Policies.AnyCaller);
        pages
            .MapPost("/filters", (FiltersPageHandler handler) => handler.SaveAsync())
            .RequireAuthorization(Policies.AnyCaller);
        pages
            .MapPost("/filters/delete", (FiltersPageHandler handler) => handler.DeleteAsync())
            .RequireAuthorization(Policies.AnyCaller);
    }
}
