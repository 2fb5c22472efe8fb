using Netralitas.Api.Accounts.Oidc;
using Netralitas.Api.Pages.Account;
using Netralitas.Api.Pages.Admin.Accounts;
using Netralitas.Api.Pages.Administration;
using Netralitas.Api.Pages.Agencies;
using Netralitas.Api.Pages.Cases;
using Netralitas.Api.Pages.Export;
using Netralitas.Api.Pages.Filters;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Pages.Live;
using Netralitas.Api.Pages.Nation;
using Netralitas.Api.Pages.Overdue;
using Netralitas.Api.Pages.Public;
using Netralitas.Api.Pages.Reminding;
using Netralitas.Api.Pages.Rolls;
using Netralitas.Api.Pages.SignIn;
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
        pages.MapNation();
        pages.MapAgencyPages();
        pages.MapVerification();
        pages.MapOverdue();
        pages.MapReminders();
        pages.MapExports();
        pages.MapRolls();
        pages.MapAdministration();
        pages.MapPublicPages();
        app.MapLivePages();
        pages.MapCasePages();
        pages.MapSignIn();
        pages.MapOidc(app.Services.GetRequiredService<OidcSettings>());
        pages.MapAccount();
        pages.MapAccountAdministration();
        FilterHandlers.Map(pages);
    }

    /// <summary>A group of pages; they are not in the API's description.</summary>
    internal static RouteGroupBuilder PageGroup(this WebApplication app) =>
        app.MapGroup("").WithMetadata(PageMark.Instance).ExcludeFromDescription();
}
