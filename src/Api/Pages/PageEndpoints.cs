using Netralitas.Api.Pages.Cases;
using Netralitas.Api.Pages.Filters;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Pages.Overdue;
using Netralitas.Api.Pages.Reminding;
using Netralitas.Api.Pages.Verification;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages;

/// <summary>The pages: every address people open in a browser, with what it asks of them.</summary>
public static class PageEndpoints
{
    /// <summary>Adds them to a host.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/assets/{file}", PageAssets.HandleAsync).Needs(Access.Open).ExcludeFromDescription();
        var pages = app.PageGroup();
        pages.MapVerification();
        pages.MapOverdue();
        pages.MapReminders();
        pages.MapCasePages();
        FilterHandlers.Map(pages);
    }

    /// <summary>A group of pages; they are not in the API's description.</summary>
    internal static RouteGroupBuilder PageGroup(this WebApplication app) =>
        app.MapGroup("").WithMetadata(PageMark.Instance).ExcludeFromDescription();
}
