using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Account;
using Netralitas.Pages.Administration;
using Netralitas.Pages.Agencies;
using Netralitas.Pages.Cases;
using Netralitas.Pages.Filters;
using Netralitas.Pages.Nation;
using Netralitas.Pages.Overdue;
using Netralitas.Pages.Parts.Export;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Live;
using Netralitas.Pages.Public;
using Netralitas.Pages.Reminding;
using Netralitas.Pages.Rolls;
using Netralitas.Pages.SignIn;
using Netralitas.Pages.Verification;

namespace Netralitas.Pages;

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
