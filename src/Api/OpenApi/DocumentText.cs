using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Netralitas.Api.OpenApi;

/// <summary>What the OpenAPI 3.1 document says of the whole.</summary>
internal sealed class DocumentText : IOpenApiDocumentTransformer
{
    /// <summary>Name of the one security scheme.</summary>
    public const string Key = "key";

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
            [Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Kunci instansi atau operator · An agency's or an operator's key: `ntr_<id>_<secret>`.",
            },
        };
        return Task.CompletedTask;
    }
}
