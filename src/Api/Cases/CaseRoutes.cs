using Netralitas.Api.Cases.Statistics;
using Netralitas.Api.OpenApi;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>Every address of cases, with what it asks of its caller.</summary>
public static class CaseRoutes
{
    private const string Case = "/v1/cases/{registrar}/{slug}";

    /// <summary>Adds them to the edge.</summary>
    public static void MapCases(this WebApplication web)
    {
        var app = web.MapGroup("").WithTags("Perkara · Cases");
        app.MapGet("/v1/violations", ViolationsEndpoint.List)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("listViolations")
            .WithSummary("Katalog pelanggaran · Acts and what each is by which decree");
        app.MapGet("/v1/violations/{act}", ViolationsEndpoint.Classify)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("classifyAct")
            .WithSummary("Kategori suatu perbuatan · What an act is on a day")
            .Asks("occurredOn", "election", "contest", "region", "category")
            .MayRefuse(400, 404, 422);
        app.MapGet("/v1/cases", CasesEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Cases)
            .WithName("listCases")
            .WithSummary("Daftar perkara · Cases the caller is entitled to")
            .Asks("status", "agency", "act", "category", "election", "open", "overdue", "limit", "cursor")
            .MayRefuse(400);
        app.MapGet(Case, CaseEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Cases)
            .WithName("getCase")
            .WithSummary("Satu perkara · One case")
            .MayRefuse(404, 429);
        app.MapPost(Case + "/moves/{move}", CaseMoveEndpoint.HandleAsync)
            .RequireAuthorization(Policies.CaseMoves)
            .WithName("moveCase")
            .WithSummary("Tindakan atas perkara · Move a case (If-Match)")
            .WantsIfMatch()
            .Reads<MoveRequest>()
            .MayRefuse(400, 404, 409, 412, 413, 422, 428, 429);
        app.MapPost(Case + "/merge", CaseMergeEndpoint.HandleAsync)
            .RequireAuthorization(Policies.CaseMerge)
            .WithName("mergeCase")
            .WithSummary("Gabungkan ke perkara lain · Merge a case into another (If-Match)")
            .WantsIfMatch()
            .Reads<MergeRequest>()
            .MayRefuse(400, 404, 409, 412, 413, 422, 428, 429);
        app.MapPost(Case + "/reporters", ReportersEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Reporters)
            .WithName("readReporters")
            .WithSummary("Identitas pelapor, dicatat · Who reported; the reading is noted")
            .Reads<ReportersRequest>()
            .MayRefuse(400, 404, 413, 422, 429);
        app.MapGet("/v1/statistics/cases", CaseStatisticsEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getCaseStatistics")
            .WithSummary("Statistik perkara · Case statistics, small cells kept back")
            .Asks("by", "unit", "election")
            .MayRefuse(400);
        app.MapPost("/v1/persons/export", PersonExportEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Privacy)
            .WithName("exportPerson")
            .WithSummary("Hak akses data diri · Everything kept of one person")
            .Reads<PersonExportRequest>()
            .MayRefuse(400, 413, 422, 429);
        app.MapPost("/v1/breaches/report", BreachEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Privacy)
            .WithName("reportBreach")
            .WithSummary("Siapa yang terdampak · Whom a breach touched")
            .Reads<BreachRequest>()
            .MayRefuse(400, 413, 422, 429);
    }
}
