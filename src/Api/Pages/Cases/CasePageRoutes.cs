using Netralitas.Api.Cases;
using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Cases;

/// <summary>The addresses of cases for people.</summary>
internal static class CasePageRoutes
{
    private const string Case = "/cases/{registrar}/{slug}";

    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddSingleton<CaseMoveDecision>();
        services.AddSingleton<ReporterReading>();
        services.AddScoped<CasePageReader>();
        services.AddScoped<CasePageHandlers>();
        services.AddScoped<MergePages>();
    }

    public static void MapCasePages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/cases", CasesPageHandler.HandleAsync).Needs(Access.Cases);
        pages.MapGet("/cases/merges", (MergePages merges) => merges.ShowAsync()).Needs(Access.CaseMerge);
        pages
            .MapGet(
                Case,
                (CasePageHandlers handlers, string registrar, string slug) => handlers.ShowAsync(registrar, slug)
            )
            .Needs(Access.Cases);
        pages
            .MapPost(
                Case + "/moves/{move}",
                (CasePageHandlers handlers, string registrar, string slug, string move) =>
                    handlers.MoveAsync(registrar, slug, move)
            )
            .Needs(Access.CaseMoves);
        pages
            .MapPost(
                Case + "/reporters",
                (CasePageHandlers handlers, string registrar, string slug) => handlers.ReportersAsync(registrar, slug)
            )
            .Needs(Access.Reporters);
        pages
            .MapPost(
                Case + "/merge",
                (MergePages merges, string registrar, string slug) => merges.MergeAsync(registrar, slug)
            )
            .Needs(Access.CaseMerge);
        pages
            .MapPost(
                Case + "/dismiss",
                (MergePages merges, string registrar, string slug) => merges.DismissAsync(registrar, slug)
            )
            .Needs(Access.CaseMerge);
    }
}
