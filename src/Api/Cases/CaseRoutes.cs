using Netralitas.Api.Cases.Statistics;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>Every address of cases, with what it asks of its caller.</summary>
public static class CaseRoutes
{
    private const string Case = "/v1/cases/{registrar}/{slug}";

    /// <summary>Adds them to the edge.</summary>
    public static void MapCases(this WebApplication app)
    {
        app.MapGet("/v1/violations", ViolationsEndpoint.List)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("listViolations")
            .WithSummary("Katalog pelanggaran · Acts and what each is by which decree");
        app.MapGet("/v1/violations/{act}", ViolationsEndpoint.Classify)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("classifyAct")
            .WithSummary("Kategori suatu perbuatan · What an act is on a day");
        app.MapGet("/v1/cases", CasesEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Cases)
            .WithName("listCases")
            .WithSummary("Daftar perkara · Cases the caller is entitled to");
        app.MapGet(Case, CaseEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Cases)
            .WithName("getCase")
            .WithSummary("Satu perkara · One case");
        app.MapPost(Case + "/moves/{move}", CaseMoveEndpoint.HandleAsync)
            .RequireAuthorization(Policies.CaseMoves)
            .WithName("moveCase")
            .WithSummary("Tindakan atas perkara · Move a case (If-Match)");
        app.MapPost(Case + "/merge", CaseMergeEndpoint.HandleAsync)
            .RequireAuthorization(Policies.CaseMerge)
            .WithName("mergeCase")
            .WithSummary("Gabungkan ke perkara lain · Merge a case into another (If-Match)");
        app.MapPost(Case + "/reporters", ReportersEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Reporters)
            .WithName("readReporters")
            .WithSummary("Identitas pelapor, dicatat · Who reported; the reading is noted");
        app.MapGet("/v1/statistics/cases", CaseStatisticsEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getCaseStatistics")
            .WithSummary("Statistik perkara · Case statistics, small cells kept back");
        app.MapPost("/v1/persons/export", PersonExportEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Privacy)
            .WithName("exportPerson")
            .WithSummary("Hak akses data diri · Everything kept of one person");
        app.MapPost("/v1/breaches/report", BreachEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Privacy)
            .WithName("reportBreach")
            .WithSummary("Siapa yang terdampak · Whom a breach touched");
    }
}
