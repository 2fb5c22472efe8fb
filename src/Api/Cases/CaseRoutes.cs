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
            .Needs(Access.AnyKey)
            .WithName("listViolations")
            .WithSummary("Katalog pelanggaran · Acts and what each is by which decree");
        app.MapGet("/v1/violations/{act}", ViolationsEndpoint.Classify)
            .Needs(Access.AnyKey)
            .WithName("classifyAct")
            .WithSummary("Kategori suatu perbuatan · What an act is on a day");
        app.MapGet("/v1/cases", CasesEndpoint.HandleAsync)
            .Needs(Access.Cases)
            .WithName("listCases")
            .WithSummary("Daftar perkara · Cases the caller is entitled to");
        app.MapGet(Case, CaseEndpoint.HandleAsync)
            .Needs(Access.Cases)
            .WithName("getCase")
            .WithSummary("Satu perkara · One case");
        app.MapPost(Case + "/moves/{move}", CaseMoveEndpoint.HandleAsync)
            .Needs(Access.CaseMoves)
            .WithName("moveCase")
            .WithSummary("Tindakan atas perkara · Move a case (If-Match)");
        app.MapPost(Case + "/merge", CaseMergeEndpoint.HandleAsync)
            .Needs(Access.CaseMerge)
            .WithName("mergeCase")
            .WithSummary("Gabungkan ke perkara lain · Merge a case into another (If-Match)");
        app.MapPost(Case + "/reporters", ReportersEndpoint.HandleAsync)
            .Needs(Access.Reporters)
            .WithName("readReporters")
            .WithSummary("Identitas pelapor, dicatat · Who reported; the reading is noted");
        app.MapGet("/v1/statistics/cases", CaseStatisticsEndpoint.HandleAsync)
            .Needs(Access.Viewer)
            .WithName("getCaseStatistics")
            .WithSummary("Statistik perkara · Case statistics, small cells kept back");
        app.MapPost("/v1/persons/export", PersonExportEndpoint.HandleAsync)
            .Needs(Access.Privacy)
            .WithName("exportPerson")
            .WithSummary("Hak akses data diri · Everything kept of one person");
        app.MapPost("/v1/breaches/report", BreachEndpoint.HandleAsync)
            .Needs(Access.Privacy)
            .WithName("reportBreach")
            .WithSummary("Siapa yang terdampak · Whom a breach touched");
    }
}
