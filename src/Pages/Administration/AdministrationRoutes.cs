using Netralitas.Identity.Security;
using Netralitas.Pages.Administration.Accounts;
using Netralitas.Pages.Administration.Elections;
using Netralitas.Pages.Administration.Health;
using Netralitas.Pages.Administration.Keys;
using Netralitas.Pages.Administration.Proofs;
using Netralitas.Pages.Administration.Rules;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration;

/// <summary>The pages of administration, with what each asks of its reader. None of them shows anything of a case.</summary>
internal static class AdministrationRoutes
{
    /// <summary>Adds them to the pages.</summary>
    public static void MapAdministration(this RouteGroupBuilder pages)
    {
        var admin = pages.MapGroup("/admin").RequireAuthorization(Policies.Administrator);
        admin.MapGet("", () => PageResult.Of<OverviewPage>());
        admin.MapKeys();
        admin.MapElections();
        admin.MapGet("health", HealthPageHandler.ShowAsync);
        admin.MapGet("proofs", ProofsPageHandler.ShowAsync);
        admin.MapGet("proofs/heads.txt", HeadsFile.WriteAsync);
        pages.MapAccounts();
        var rules = pages.MapGroup("/admin/rules").RequireAuthorization(Policies.Viewer);
        rules.MapGet("", RulesPageHandler.Show);
        rules.MapGet("{file}", RuleFilePageHandler.Show);
    }

    private static void MapKeys(this RouteGroupBuilder admin)
    {
        admin.MapGet("keys", KeysPageHandler.ShowAsync);
        admin.MapGet("keys/new", KeyMakingPageHandler.Show);
        admin.MapPost("keys/new", KeyMakingPageHandler.MakeAsync);
        admin.MapGet("keys/{id}/revoke", KeyRevocationPageHandler.AskAsync);
        admin.MapPost("keys/{id}/revoke", KeyRevocationPageHandler.RevokeAsync);
    }

    private static void MapElections(this RouteGroupBuilder admin)
    {
        admin.MapGet("elections", ElectionsPageHandler.Show);
        admin.MapGet("elections/{election}/target", TargetSettingPageHandler.Show);
        admin.MapPost("elections/{election}/target", TargetSettingPageHandler.SetAsync);
    }
}
