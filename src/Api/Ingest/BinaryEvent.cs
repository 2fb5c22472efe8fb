using System.Buffers;
using System.Text.Json;

namespace Netralitas.Api.Ingest;

/// <summary>
/// An event in binary mode, put into the structured form so that one reader serves all shapes. Header values are
/// percent-decoded as the HTTP binding says (CloudEvents HTTP 1.0, section 3.1.3.2).
/// </summary>
public static class BinaryEvent
{
    private const string Prefix = "ce-";

    /// <summary>The event as a structured JSON object.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static ReadOnlyMemory<byte> ToStructured(IHeaderDictionary headers, ReadOnlySpan<byte> data)
    {
        var buffer = new ArrayBufferWriter<byte>(data.Length + 512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in headers)
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                json.WriteString(name[Prefix.Length..].ToLowerInvariant(), Uri.UnescapeDataString(value.ToString()));
            }
        }

        if (data.Length > 0)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(data);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
