using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Netralitas.Api.Cases;
using Netralitas.Api.Feed;
using Netralitas.Api.Ingest;
using Netralitas.Api.Keys;
using Netralitas.Api.Live;
using Netralitas.Api.OpenApi;
using Netralitas.Api.Queries;
using Netralitas.Api.Reviews;
using Netralitas.Contracts;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api;

/// <summary>Every address of the API, with what it asks of its caller.</summary>
public static class ApiRoutes
{
    private const string Ceremony = "/v1/agencies/{agency}/ceremonies/{slug}";

    /// <summary>Adds them to a host.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapIngest();
        app.MapQueries();
        app.MapCases();
        app.MapStreams();
        app.MapKeys();
        app.MapOperations();
    }

    private static void MapIngest(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<IngestLimits>();
        app.MapPost("/v1/events", (HttpContext http, IngestEndpoint ingest) => ingest.HandleAsync(http))
            .RequireAuthorization(Policies.Agency)
            // Ingest bounds bodies itself, so that what is over the bound is told which bound it is over.
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .WithTags("Peristiwa · Events")
            .WithName("ingestEvents")
            .WithSummary("Kirim peristiwa · Report events (CloudEvents 1.0)")
            .WithDescription(
                $"Limits: {limits.EventBytesMax} bytes an event, {limits.RollBytesMax} bytes and {limits.RollPersonsMax} "
                    + $"persons a pledge.roll, {limits.RequestEventsMax} events and {limits.RequestBytesMax} inflated bytes "
                    + "a request. gzip and br bodies are read. The answer leaves after the commit; repeating a request is "
                    + "safe. application/json is the binary mode: the attributes in ce-* headers, the data as the body."
            )
            .Asks("results")
            .Reads<SentEvent>(MediaTypes.Structured, MediaTypes.Ndjson)
            .Reads<SentEvent[]>(MediaTypes.Batch)
            .Reads<object>("application/json")
            .Produces<IngestAnswer>()
            .MayRefuse(400, 409, 413, 415, 422, 429);
    }

    private static void MapQueries(this WebApplication web)
    {
        var app = web.MapGroup("").WithTags("Angka dan apel · Figures and ceremonies");
        app.MapGet("/v1/elections", ElectionsEndpoint.Handle)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("listElections")
            .WithSummary("Pemilihan dan tahapannya · Elections and their stages");
        app.MapPost("/v1/elections/{election}/target", TargetEndpoint.SetAsync)
            .RequireAuthorization(Policies.Administrator)
            .WithName("setTargetDate")
            .WithSummary("Ubah tenggat ikrar · Set the pledge's target date")
            .Reads<TargetRequest>()
            .MayRefuse(400, 404, 409, 413, 422, 429);
        app.MapGet("/v1/summary", SummaryEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getSummary")
            .WithSummary("Ringkasan nasional per provinsi · The nation by province")
            .Asks("election")
            .MayRefuse(400);
        app.MapGet("/v1/agencies", AgenciesEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("listAgencies")
            .WithSummary("Daftar instansi · Agencies, filtered and ordered")
            .Asks("election", "province", "status", "q", "sort", "limit", "cursor")
            .MayRefuse(400);
        app.MapGet("/v1/agencies/{agency}", AgencyEndpoint.HandleAsync)
            .RequireAuthorization(Policies.OwnAgency)
            .WithName("getAgency")
            .WithSummary("Satu instansi · One agency")
            .Asks("election")
            .MayRefuse(400, 404);
        app.MapGet(Ceremony, CeremonyEndpoint.HandleAsync)
            .RequireAuthorization(Policies.OwnAgency)
            .WithName("getCeremony")
            .WithSummary("Satu apel ikrar · One ceremony")
            .MayRefuse(404);
        app.MapPost(Ceremony + "/verify", ReviewEndpoints.VerifyAsync)
            .RequireAuthorization(Policies.Verifier)
            .WithName("verifyCeremony")
            .WithSummary("Terima bukti · Accept a ceremony's evidence")
            .Reads<VerifyRequest>()
            .MayRefuse(400, 404, 409, 413, 422, 429);
        app.MapPost(Ceremony + "/return", ReviewEndpoints.ReturnAsync)
            .RequireAuthorization(Policies.Verifier)
            .WithName("returnCeremony")
            .WithSummary("Kembalikan dengan alasan · Send a ceremony back with a reason")
            .Reads<ReturnRequest>()
            .MayRefuse(400, 404, 409, 413, 422, 429);
        app.MapGet("/v1/limits", LimitsEndpoint.Handle)
            .AllowAnonymous()
            .WithName("getLimits")
            .WithSummary("Batas · Limits of ingest");
    }

    private static void MapStreams(this WebApplication web)
    {
        var app = web.MapGroup("").WithTags("Log dan umpan · Log and feed");
        app.MapGet("/v1/feed", FeedEndpoint.HandleAsync)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("getFeed")
            .WithSummary("Umpan log · The log as CloudEvents, in order")
            .Produces<FeedEvent[]>(StatusCodes.Status200OK, MediaTypes.Batch)
            .Asks("after", "limit")
            .MayRefuse(400);
        app.MapGet("/v1/live", LiveEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getLive")
            .WithSummary("Perubahan langsung · Changes as server-sent events")
            .Produces<ListedAgency>(StatusCodes.Status200OK, "text/event-stream")
            .Asks("election")
            .MayRefuse(400);
        app.MapGet("/v1/proofs/{**stream}", ProofEndpoint.HandleAsync)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("getProof")
            .WithSummary("Bukti rantai · A stream's chain of hashes")
            .Asks("limit", "cursor")
            .MayRefuse(400, 403, 404);
    }

    private static void MapKeys(this WebApplication app)
    {
        var keys = app.MapGroup("/v1/keys").RequireAuthorization(Policies.Administrator).WithTags("Kunci · Keys");
        keys.MapPost("", KeyEndpoints.CreateAsync)
            .WithName("createKey")
            .WithSummary("Buat kunci · Make a key")
            .Reads<KeyRequest>()
            .MayRefuse(400, 413, 422);
        keys.MapGet("", KeyEndpoints.ListAsync)
            .WithName("listKeys")
            .WithSummary("Daftar kunci · List keys")
            .Asks("limit", "cursor")
            .MayRefuse(400);
        keys.MapDelete("{id}", KeyEndpoints.RevokeAsync)
            .WithName("revokeKey")
            .WithSummary("Cabut kunci · Revoke a key")
            .MayRefuse(404);
    }

    private static void MapOperations(this WebApplication web)
    {
        var app = web.MapGroup("").WithTags("Simpul · Node");
        app.MapGet("/health/live", () => TypedResults.Ok())
            .AllowAnonymous()
            .WithName("isLive")
            .WithSummary("Simpul hidup · The node is alive");
        app.MapGet(
                "/health/ready",
                Results<Ok, ProblemResult> (Readiness readiness) =>
                    readiness.IsReady ? TypedResults.Ok() : new ProblemResult(CommonProblems.NotReady)
            )
            .AllowAnonymous()
            .WithName("isReady")
            .WithSummary("Simpul siap · The node takes requests")
            .MayRefuse(503);
        web.MapOpenApi().RequireAuthorization(Policies.AnyCaller);
        web.MapReader();
    }
}
