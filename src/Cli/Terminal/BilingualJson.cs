using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netralitas.Cli.Terminal;

/// <summary>
/// Reads a message as the server writes it, <c>{"id":…,"en":…}</c>, or as anything between (a gateway, a proxy) does
/// by RFC 9457: one string.
/// </summary>
public sealed class BilingualJson : JsonConverter<Bilingual>
{
    /// <inheritdoc />
    public override Bilingual Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Bilingual(root.ToString(), root.ToString());
        }

        var id = root.TryGetProperty("id", out var indonesian) ? indonesian.ToString() : "";
        var en = root.TryGetProperty("en", out var english) ? english.ToString() : id;
        return new Bilingual(id, en);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Bilingual value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("en", value.En);
        writer.WriteEndObject();
    }
}
