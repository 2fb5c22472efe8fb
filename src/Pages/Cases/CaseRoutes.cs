using Netralitas.Grains.Cases;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Cases;

/// <summary>Cases for the people who work on them.</summary>
internal static class CaseRoutes
{
    private const string Case = "/cases/{registrar}/{slug}";

    /// <summary>Adds what the pages need.</summary>
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseMoveDecision>();
        services.AddSingleton<ReporterReading>();
        services.AddScoped<CasePageReader>();
        services.AddScoped<CasePageHandler>();
        services.AddScoped<MergesPageHandler>();
    }

    /// <summary>Adds the pages and the moves made on them.</summary>
    public static void MapCases(this RouteGroupBuilder pages)
    {
        pages.MapGet("/cases", CasesPageHandler.ShowAsync).RequireAuthorization(Policies.Cases);
        pages
            .MapGet("/cases/merges", (MergesPageHandler merges) => merges.ShowAsync())
            .RequireAuthorization(Policies.CaseMerge);
        pages
            .MapGet(
                Case,
                (CasePageHandler handler, string registrar, string slug) => handler.ShowAsync(registrar, slug)
            )
            .RequireAuthorization(Policies.Cases);
        pages
            .MapPost(
                Case + "/moves/{move}",
                (CasePageHandler handler, string registrar, string slug, string move) =>
                    handler.MoveAsync(registrar, slug, move)
            )
            .RequireAuthorization(Policies.CaseMoves);
        pages
            .MapPost(
                Case + "/reporters",
                (CasePageHandler handler, string registrar, string slug) => handler.ReportersAsync(registrar, slug)
            )
            .RequireAuthorization(Policies.Reporters);
        pages
            .MapPost(
                Case + "/merge",
                (MergesPageHandler merges, string registrar, string slug) => merges.MergeAsync(registrar, slug)
            )
            .RequireAuthorization(Policies.CaseMerge);
        pages
            .MapPost(
                Case + "/dismiss",
                (MergesPageHandler merges, string registrar, string slug) => merges.DismissAsync(registrar, slug)
            )
            .RequireAuthorization(Policies.CaseMerge);
    }
}
