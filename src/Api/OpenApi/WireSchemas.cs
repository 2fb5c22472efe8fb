using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Netralitas.Api.Serialization;

namespace Netralitas.Api.OpenApi;

/// <summary>Describes what the converters write, and tells what is left out from what is null.</summary>
internal sealed class WireSchemas : IOpenApiSchemaTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(WrittenJson))
        {
            schema.Type = JsonSchemaType.Object;
        }
        else if (type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?))
        {
            var isNullable = (context.JsonPropertyInfo?.PropertyType ?? type) == typeof(DateTimeOffset?);
            schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }
        else if (
            WordConverter.WordsOf(Nullable.GetUnderlyingType(type) ?? type, context.JsonTypeInfo.Options) is { } words
        )
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
        }

        foreach (var property in context.JsonTypeInfo.Properties)
        {
            var ignore = property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false);
            if (ignore is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }])
            {
                schema.Required?.Remove(property.Name);
                if (schema.Properties?[property.Name] is OpenApiSchema { Type: { } types } optional)
                {
                    optional.Type = types & ~JsonSchemaType.Null;
                }
            }
        }

        return Task.CompletedTask;
    }
}
