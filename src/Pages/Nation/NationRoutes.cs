using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Nation;

/// <summary>The first page.</summary>
internal static class NationRoutes
{
    /// <summary>Adds what the page needs.</summary>
    public static void AddNation(this IServiceCollection services)
    {
        services.TryAddSingleton<HourlyPledges>();
        services.AddSingleton<RecentChanges>();
        services.AddSingleton<NationReader>();
    }

    /// <summary>Adds the page.</summary>
    public static void MapNation(this RouteGroupBuilder pages) =>
        pages.MapGet("/", NationPageHandler.ShowAsync).RequireAuthorization(Policies.AnyCaller);
}
