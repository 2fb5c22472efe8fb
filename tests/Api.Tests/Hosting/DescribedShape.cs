using System.Text.Json;
using Netralitas.Testing.Callers;

namespace Netralitas.Api.Tests.Hosting;

/// <summary>What the OpenAPI document says of an answer, held against the answer: names and types, nothing more.</summary>
internal sealed class DescribedShape(JsonElement document)
{
    /// <summary>Checks an answer of an operation.</summary>
    public void Check(string method, string path, Answer answer)
    {
        var content = document
            .GetProperty("paths")
            .GetProperty(path)
            .GetProperty(method)
            .GetProperty("responses")
            .GetProperty($"{answer.Status}")
            .GetProperty("content");
        Check(content.GetProperty(answer.MediaType!).GetProperty("schema"), answer.Json, $"{method} {path}");
    }

    private void Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(name);
        }

        if (schema.TryGetProperty("oneOf", out var either))
        {
            var isNull = value.ValueKind == JsonValueKind.Null;
            Check(either.EnumerateArray().First(each => IsNull(each) == isNull), value, at);
            return;
        }

        Assert.True(Allows(schema.GetProperty("type"), value), $"{at}: {value.ValueKind} is no {schema}");
        if (schema.TryGetProperty("enum", out var words) && value.ValueKind != JsonValueKind.Null)
        {
            Assert.Contains(value.GetString(), words.EnumerateArray().Select(word => word.GetString()));
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(schema.GetProperty("items"), item, $"{at}[]");
            }
        }

        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var member in value.EnumerateObject())
            {
                Assert.True(
                    properties.TryGetProperty(member.Name, out var property),
                    $"{at}: {member.Name} is not described"
                );
                Check(property, member.Value, $"{at}/{member.Name}");
            }

            foreach (var name in schema.TryGetProperty("required", out var all) ? all.EnumerateArray().ToArray() : [])
            {
                Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at}: {name} is missing");
            }
        }
    }

    private static bool IsNull(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueEquals("null");

    private static bool Allows(JsonElement type, JsonElement value) =>
        (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type]).Any(each =>
            (each.GetString(), value.ValueKind) switch
            {

                ("object", JsonValueKind.Object)
                or
                ("array", JsonValueKind.Array)
                or ("string", JsonValueKind.String) => true,
                ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
                ("number", JsonValueKind.Number) => true,
                ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
                _ => false,
            }
        );
}
