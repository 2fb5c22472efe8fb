using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Netralitas.Api.Ingest;
using Netralitas.Contracts;
using Netralitas.Grains.Turns;

namespace Netralitas.Api.OpenApi;

/// <summary>What the OpenAPI 3.1 document says beyond the routes: limits, ingest bodies and answers, keys, problems.</summary>
internal sealed class OpenApiText(IngestLimits limits) : IOpenApiDocumentTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Netralitas",
            Version = "v1",
            Description =
                "Ikrar netralitas ASN: siapa sudah berikrar, di mana, dan apa yang masih kurang. · "
                + "The neutrality pledge of Indonesia's civil servants: who has pledged, where, and what is missing.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["key"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Kunci instansi atau operator · An agency's or an operator's key: `ntr_<id>_<secret>`.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas["CloudEvent"] = CloudEvent;
        document.Components.Schemas["Problem"] = Problem;
        document.Components.Schemas["IngestReply"] = IngestReply;
        if (document.Paths.TryGetValue("/v1/events", out var path) && path.Operations?[HttpMethod.Post] is { } ingest)
        {
            Describe(ingest, document);
        }

        return Task.CompletedTask;
    }

    private void Describe(OpenApiOperation ingest, OpenApiDocument document)
    {
        var one = new OpenApiSchemaReference("CloudEvent", document);
        var many = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = one,
            MaxItems = limits.RequestEventsMax,
        };
        ingest.Description =
            $"Limits: {limits.EventBytesMax} bytes an event, {limits.RollBytesMax} bytes and {limits.RollPersonsMax} "
            + $"persons a pledge.roll, {limits.RequestEventsMax} events and {limits.RequestBytesMax} inflated bytes a "
            + "request. gzip and br bodies are read. The answer leaves after the commit; repeating a request is safe.";
        ingest.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/cloudevents+json"] = new() { Schema = one },
                ["application/cloudevents-batch+json"] = new() { Schema = many },
                ["application/x-ndjson"] = new() { Schema = one },
                ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
            },
        };
        ingest.Responses = new OpenApiResponses
        {
            ["200"] = Response("Outcome of every event", "application/json", "IngestReply", document),
            ["400"] = ProblemResponse("Malformed JSON", document),
            ["401"] = ProblemResponse("No valid key", document),
            ["403"] = ProblemResponse("Foreign source, or no agency's key", document),
            ["409"] = ProblemResponse("One event, and its id was used before with other content", document),
            ["413"] = ProblemResponse("Over a limit", document),
            ["415"] = ProblemResponse("Media type or encoding not read", document),
            ["422"] = ProblemResponse("One event, and it breaks a rule", document),
            ["429"] = ProblemResponse("Queue full; see Retry-After", document),
            ["503"] = ProblemResponse("Outcome unknown; repeat", document),
        };
    }

    private static OpenApiResponse ProblemResponse(string text, OpenApiDocument document) =>
        Response(text, ProblemBody.MediaType, "Problem", document);

    private static OpenApiResponse Response(string text, string mediaType, string schema, OpenApiDocument document) =>
        new()
        {
            Description = text,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [mediaType] = new() { Schema = new OpenApiSchemaReference(schema, document) },
            },
        };

    private static OpenApiSchema CloudEvent =>
        Object(
            ["specversion", "id", "source", "type", "subject", "data"],
            ("specversion", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("1.0")] }),
            ("id", Text("Unique with source")),
            ("source", Text("The agency's id, such as 81.72 or 81.72/simpeg")),
            ("type", Text("Such as id.netralitas.pledge.spoken.v1")),
            ("subject", Text("Agency id, or ceremony id <agency>/<slug>")),
            ("time", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ("data", new OpenApiSchema { Type = JsonSchemaType.Object })
        );

    private static OpenApiSchema Problem =>
        Object(
            ["type", "title", "status", "code", "pointer", "detail"],
            ("type", Text("urn:netralitas:problem:<code>")),
            ("title", Text("The status's reason phrase")),
            ("status", Number),
            ("code", Text("Stable word for programs")),
            ("pointer", Text("JSON pointer to the field at fault, or empty")),
            ("detail", Both)
        );

    private static OpenApiSchema IngestReply =>
        Object(
            ["accepted", "duplicates", "conflicts", "rejected", "position", "results"],
            ("accepted", Number),
            ("duplicates", Number),
            ("conflicts", Number),
            ("rejected", Number),
            ("position", Number),
            (
                "results",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = Object(
                        ["index", "outcome"],
                        ("index", Number),
                        ("id", Text("The event's id")),
                        ("outcome", Text("accepted, duplicate, conflict or rejected")),
                        ("code", Text("Stable word for programs")),
                        ("pointer", Text("JSON pointer into the event")),
                        ("detail", Both)
                    ),
                }
            )
        );

    private static OpenApiSchema Both => Object(["id", "en"], ("id", Text("Indonesia")), ("en", Text("English")));

    private static OpenApiSchema Number => new() { Type = JsonSchemaType.Integer, Format = "int64" };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Object(string[] required, params (string Name, OpenApiSchema Schema)[] members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(required, StringComparer.Ordinal),
            Properties = members.ToDictionary(
                member => member.Name,
                member => (IOpenApiSchema)member.Schema,
                StringComparer.Ordinal
            ),
        };
}
