using Netralitas.Api.Pages.Administration.Elections;
using Netralitas.Api.Pages.Administration.Health;
using Netralitas.Api.Pages.Administration.Keys;
using Netralitas.Api.Pages.Administration.Proofs;
using Netralitas.Api.Pages.Administration.Rules;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Administration;

/// <summary>The pages of administration, with what each asks of its reader. None of them shows anything of a case.</summary>
internal static class AdministrationPages
{
    /// <summary>Adds them to the pages.</summary>
    public static void MapAdministration(this RouteGroupBuilder pages)
    {
        var admin = pages.MapGroup("/admin").Needs(Access.Administrator);
        admin.MapGet("", () => PageResult.Of<OverviewPage>());
        admin.MapKeys();
        admin.MapElections();
        admin.MapGet("health", HealthPageHandler.ShowAsync);
        admin.MapGet("proofs", ProofsPageHandler.ShowAsync);
        admin.MapGet("proofs/heads.txt", HeadsFile.WriteAsync);
        var rules = pages.MapGroup("/admin/rules").Needs(Access.Viewer);
        rules.MapGet("", RulesPageHandler.Show);
        rules.MapGet("{file}", RuleFileHandler.Show);
    }

    private static void MapKeys(this RouteGroupBuilder admin)
    {
        admin.MapGet("keys", KeysPageHandler.ShowAsync);
        admin.MapGet("keys/new", KeyMakingHandler.Show);
        admin.MapPost("keys/new", KeyMakingHandler.MakeAsync);
        admin.MapGet("keys/{id}/revoke", KeyRevocationHandler.AskAsync);
        admin.MapPost("keys/{id}/revoke", KeyRevocationHandler.RevokeAsync);
    }

    private static void MapElections(this RouteGroupBuilder admin)
    {
        admin.MapGet("elections", ElectionsPageHandler.Show);
        admin.MapGet("elections/{election}/target", TargetSettingHandler.Show);
        admin.MapPost("elections/{election}/target", TargetSettingHandler.SetAsync);
    }
}
