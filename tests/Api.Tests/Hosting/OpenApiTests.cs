using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

public sealed class OpenApiTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_document_is_of_version_3_1_and_names_every_route()
    {
        var document = await ReadAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.Word("/openapi"), StringComparison.Ordinal);
        var paths = document.At("/paths");
        var routes = Node
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .ToList();
        var described = 0;
        foreach (var route in routes.Where(route => !route.RoutePattern.RawText!.Contains("openapi")))
        {
            var path = "/" + route.RoutePattern.RawText!.Trim('/').Replace("**", "", StringComparison.Ordinal);
            foreach (var method in route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
            {
                Assert.True(paths.TryGetProperty(path, out var operations), $"{path} in {document.Text}");
                Assert.True(
                    operations.TryGetProperty(method.ToLowerInvariant(), out var operation),
                    $"{method} {path}"
                );
                Assert.False(string.IsNullOrEmpty(operation.GetProperty("operationId").GetString()));
                described++;
            }
        }

        Assert.True(described > 15, $"{described} operations");
    }

    // Pages are for people, and leave themselves out; nothing under /v1 may.
    [Fact]
    public async Task The_document_names_what_is_asked_of_cases()
    {
        var paths = (await ReadAsync("/openapi/v1.json")).At("/paths");

        foreach (
            var (method, path) in ((string, string)[])
                [
                    ("get", "/v1/violations"),
                    ("get", "/v1/violations/{act}"),
                    ("get", "/v1/cases"),
                    ("get", "/v1/cases/{registrar}/{slug}"),
                    ("post", "/v1/cases/{registrar}/{slug}/moves/{move}"),
                    ("post", "/v1/cases/{registrar}/{slug}/merge"),
                    ("post", "/v1/cases/{registrar}/{slug}/reporters"),
                    ("get", "/v1/statistics/cases"),
                    ("post", "/v1/persons/export"),
                    ("post", "/v1/breaches/report"),
                ]
        )
        {
            var summary = paths.GetProperty(path).GetProperty(method).GetProperty("summary").GetString();
            Assert.Contains(" · ", summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_document_tells_the_limits_the_shapes_and_every_answer_of_ingest()
    {
        var ingest = (await ReadAsync("/openapi/v1.json")).At("/paths").GetProperty("/v1/events").GetProperty("post");

        Assert.Contains("65536", ingest.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("50000", ingest.GetProperty("description").GetString(), StringComparison.Ordinal);
        var content = ingest.GetProperty("requestBody").GetProperty("content");
        Assert.All(
            (string[])[KeyHolder.Structured, KeyHolder.Batch, KeyHolder.Lines],
            mediaType => Assert.True(content.TryGetProperty(mediaType, out _), mediaType)
        );
        var statuses = ingest.GetProperty("responses").EnumerateObject().Select(each => each.Name);
        Assert.Equal(["200", "400", "401", "403", "409", "413", "415", "422", "429", "500", "503"], statuses);
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_who_may_ask_and_what_it_answers()
    {
        var document = await ReadAsync("/openapi/v1.json");

        foreach (var (name, operation) in OperationsOf(document))
        {
            Assert.All(
                (string[])["operationId", "summary", "tags"],
                word => Assert.True(operation.TryGetProperty(word, out _), $"{name}: {word}")
            );
            var isOpen = name is "get /v1/limits" or "get /health/live" or "get /health/ready";
            Assert.True(isOpen || operation.TryGetProperty("security", out _), $"{name}: security");
            var answers = operation.GetProperty("responses").EnumerateObject().ToList();
            Assert.Contains(answers, answer => answer.Name[0] == '2');
            Assert.True(
                isOpen || ((string[])["401", "500", "503"]).All(status => answers.Exists(each => each.Name == status)),
                $"{name}: problems of every caller"
            );
            foreach (
                var answer in answers.Where(each =>
                    each.Name != "204" && !name.StartsWith("get /health", StringComparison.Ordinal)
                )
            )
            {
                var content = answer.Value.GetProperty("content").EnumerateObject().ToList();
                Assert.NotEmpty(content);
                Assert.All(content, body => Assert.True(HasShape(body.Value), $"{name}: {answer.Name}"));
                Assert.True(
                    answer.Name[0] == '2' || content is [{ Name: "application/problem+json" }],
                    $"{name}: {answer.Name} is a problem"
                );
            }
        }
    }

    private static bool HasShape(JsonElement body) =>
        body.GetProperty("schema") is var schema
        && (schema.TryGetProperty("$ref", out _) || schema.TryGetProperty("type", out _));

    private static IEnumerable<(string Name, JsonElement Operation)> OperationsOf(Answer document) =>
        from path in document.At("/paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);
}
