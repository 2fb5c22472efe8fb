using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Netralitas.Contracts;
using Netralitas.Identity.Security;

namespace Netralitas.Api.OpenApi;

/// <summary>Describes what an operation asks of its caller, reads and refuses with.</summary>
internal sealed class OperationText : IOpenApiOperationTransformer
{
    /// <inheritdoc />
    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var notes = metadata.OfType<OperationNotes>().LastOrDefault() ?? new OperationNotes();
        operation.Parameters ??= [];
        foreach (var name in notes.Query)
        {
            operation.Parameters.Add(Parameter(name, ParameterLocation.Query, isRequired: false));
        }

        if (notes.IsConditional)
        {
            operation.Parameters.Add(Parameter("If-Match", ParameterLocation.Header, isRequired: true));
        }

        foreach (var (mediaType, shape) in notes.Bodies)
        {
            var schema = await context.GetOrCreateSchemaAsync(shape, null, cancellationToken);
            operation.RequestBody ??= new OpenApiRequestBody
            {
                Required = schema.Required is { Count: > 0 },
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal),
            };
            operation.RequestBody.Content!.Add(mediaType, new OpenApiMediaType { Schema = schema });
        }

        operation.Responses ??= [];
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemBody), null, cancellationToken);
        context.Document!.AddComponent("Problem", problem);
        foreach (var status in Problems(operation, context, notes).Order())
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = OperationWords.OfStatus(status),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemBody.MediaType] = new()
                    {
                        Schema = new OpenApiSchemaReference("Problem", context.Document),
                    },
                },
            };
        }
    }

    private static HashSet<int> Problems(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        OperationNotes notes
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var problems = notes.Problems.ToHashSet();
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            return problems;
        }

        operation.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(DocumentText.Key, context.Document)] = [],
            },
        ];
        problems.UnionWith([401, 500, 503]);
        // Whoever comes with a session and sends something must show that a page of ours had it sent.
        if (
            metadata.OfType<AuthorizationPolicy>().Any(policy => policy != Policies.AnyCaller)
            || context.Description.HttpMethod != HttpMethods.Get
        )
        {
            problems.Add(StatusCodes.Status403Forbidden);
        }

        return problems;
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation location, bool isRequired) =>
        new()
        {
            Name = name,
            In = location,
            Required = isRequired,
            Description = OperationWords.OfParameter(name),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
