using Netralitas.Api.Ingest;
using Netralitas.Bench.Servers;
using Netralitas.Contracts;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ingest;

namespace Netralitas.Bench.Ceilings;

/// <summary>
/// The most that can be read with the product's own parser: the body is read whole, every event checked and sorted by
/// its ceremony, as in the product; then all of it is dropped. No grain decides, nothing is kept.
/// </summary>
internal static class ParseCeiling
{
    private const string Scheme = "Bearer ";

    private static readonly IngestLimits Limits = new();
    private static readonly IngestGate Gate = new(Limits);

    /// <summary>The server.</summary>
    public static WebApplication Build()
    {
        var app = ServerSetup.CreateBuilder().Build();
        app.MapPost("/v1/events", (RequestDelegate)ParseAsync);
        return app;
    }

    private static async Task ParseAsync(HttpContext http)
    {
        var agency = AgencyOf(http.Request);
        using var pass = Gate.TryEnter(agency) ?? throw new BenchFailedException("the gate is full");
        var (body, problem) = await RequestBody.ReadAsync(http.Request, Limits, pass, http.RequestAborted);
        using (body)
        {
            if (problem is not null)
            {
                throw new BenchFailedException($"the body was refused: {problem}");
            }

            await SmallAnswer.WriteAsync(http, "accepted", CountPledges(http.Request, agency, body!.Bytes));
        }
    }

    private static AgencyId AgencyOf(HttpRequest request) =>
        AgencyId.Parse(request.Headers.Authorization.ToString()[Scheme.Length..]);

    private static int CountPledges(HttpRequest request, AgencyId agency, ReadOnlyMemory<byte> body)
    {
        var reader = new EventReader(body, agency, Limits);
        if (EventShapes.Of(request) == EventShape.Batch)
        {
            reader.TryReadBatch();
        }
        else
        {
            reader.ReadSingle();
        }

        return reader
            .Batch.Ceremonies.SelectMany(share => share.Calls)
            .OfType<CeremonyCall.Pledges>()
            .Sum(run => run.Items.Count);
    }
}
