using Netralitas.Api.Pages.Account;
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
using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Pages;

/// <summary>The pages: every address people open in a browser. What each asks of its reader stands where it is mapped.</summary>
public static class PageRoutes
{
    /// <summary>Adds them to a host.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapAssets();
        app.MapLive();
        // Refused here, a request is answered with a page; none of these is in the API's description.
        var pages = app.MapGroup("").WithMetadata(PageMark.Instance).ExcludeFromDescription();
        pages.MapNation();
        pages.MapAgencies();
        pages.MapRolls();
        pages.MapVerification();
        pages.MapOverdue();
        pages.MapReminders();
        pages.MapCases();
        pages.MapFilters();
        pages.MapExports();
        pages.MapAdministration();
        pages.MapPublic();
        pages.MapSignIn();
        pages.MapOidc(app.Services.GetRequiredService<OidcSettings>());
        pages.MapAccount();
    }
}
