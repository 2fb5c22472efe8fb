using Microsoft.AspNetCore.Mvc;
using Netralitas.Api.Cases;
using Netralitas.Api.Feed;
using Netralitas.Api.Ingest;
using Netralitas.Api.Keys;
using Netralitas.Api.Live;
using Netralitas.Api.Queries;
using Netralitas.Api.Reviews;
using Netralitas.Api.Telemetry;
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

    private static void MapIngest(this WebApplication app) =>
        app.MapPost("/v1/events", (HttpContext http, IngestEndpoint ingest) => ingest.HandleAsync(http))
            .RequireAuthorization(Policies.Agency)
            // Ingest bounds bodies itself, so that what is over the bound is told which bound it is over.
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .WithName("ingestEvents")
            .WithSummary("Kirim peristiwa · Report events (CloudEvents 1.0)");

    private static void MapQueries(this WebApplication app)
    {
        app.MapGet("/v1/elections", ElectionsEndpoint.Handle)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("listElections")
            .WithSummary("Pemilihan dan tahapannya · Elections and their stages");
        app.MapPost("/v1/elections/{election}/target", TargetEndpoint.SetAsync)
            .RequireAuthorization(Policies.Administrator)
            .WithName("setTargetDate")
            .WithSummary("Ubah tenggat ikrar · Set the pledge's target date");
        app.MapGet("/v1/summary", SummaryEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getSummary")
            .WithSummary("Ringkasan nasional per provinsi · The nation by province");
        app.MapGet("/v1/agencies", AgenciesEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("listAgencies")
            .WithSummary("Daftar instansi · Agencies, filtered and ordered");
        app.MapGet("/v1/agencies/{agency}", AgencyEndpoint.HandleAsync)
            .RequireAuthorization(Policies.OwnAgency)
            .WithName("getAgency")
            .WithSummary("Satu instansi · One agency");
        app.MapGet(Ceremony, CeremonyEndpoint.HandleAsync)
            .RequireAuthorization(Policies.OwnAgency)
            .WithName("getCeremony")
            .WithSummary("Satu apel ikrar · One ceremony");
        app.MapPost(Ceremony + "/verify", ReviewEndpoints.VerifyAsync)
            .RequireAuthorization(Policies.Verifier)
            .WithName("verifyCeremony")
            .WithSummary("Terima bukti · Accept a ceremony's evidence");
        app.MapPost(Ceremony + "/return", ReviewEndpoints.ReturnAsync)
            .RequireAuthorization(Policies.Verifier)
            .WithName("returnCeremony")
            .WithSummary("Kembalikan dengan alasan · Send a ceremony back with a reason");
        app.MapGet("/v1/limits", LimitsEndpoint.Handle)
            .AllowAnonymous()
            .WithName("getLimits")
            .WithSummary("Batas · Limits of ingest");
    }

    private static void MapStreams(this WebApplication app)
    {
        app.MapGet("/v1/feed", FeedEndpoint.HandleAsync)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("getFeed")
            .WithSummary("Umpan log · The log as CloudEvents, in order");
        app.MapGet("/v1/live", LiveEndpoint.HandleAsync)
            .RequireAuthorization(Policies.Viewer)
            .WithName("getLive")
            .WithSummary("Perubahan langsung · Changes as server-sent events");
        app.MapGet("/v1/proofs/{**stream}", ProofEndpoint.HandleAsync)
            .RequireAuthorization(Policies.AnyCaller)
            .WithName("getProof")
            .WithSummary("Bukti rantai · A stream's chain of hashes");
    }

    private static void MapKeys(this WebApplication app)
    {
        var keys = app.MapGroup("/v1/keys").RequireAuthorization(Policies.Administrator);
        keys.MapPost("", KeyEndpoints.CreateAsync).WithName("createKey").WithSummary("Buat kunci · Make a key");
        keys.MapGet("", KeyEndpoints.ListAsync).WithName("listKeys").WithSummary("Daftar kunci · List keys");
        keys.MapDelete("{id}", KeyEndpoints.RevokeAsync)
            .WithName("revokeKey")
            .WithSummary("Cabut kunci · Revoke a key");
    }

    private static void MapOperations(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok()).AllowAnonymous().WithName("isLive");
        app.MapGet(
                "/health/ready",
                (Readiness readiness) =>
                    readiness.IsReady ? (IResult)TypedResults.Ok() : new ProblemResult(CommonProblems.NotReady)
            )
            .AllowAnonymous()
            .WithName("isReady");
        app.MapGet("/metrics", (PrometheusText metrics) => TypedResults.Text(metrics.Write(), PrometheusText.MediaType))
            .RequireAuthorization(Policies.Viewer)
            .WithName("getMetrics");
        app.MapOpenApi().RequireAuthorization(Policies.AnyCaller);
    }
}
