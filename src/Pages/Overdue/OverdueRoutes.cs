using Netralitas.Identity.Security;

namespace Netralitas.Pages.Overdue;

/// <summary>The list of who is late.</summary>
internal static class OverdueRoutes
{
    /// <summary>Adds the page.</summary>
    public static void MapOverdue(this RouteGroupBuilder pages) =>
        pages.MapGet("/overdue", OverduePageHandler.ShowAsync).RequireAuthorization(Policies.Viewer);
}
