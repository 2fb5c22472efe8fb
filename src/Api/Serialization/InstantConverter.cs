using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Serialization;

/// <summary>Instants as RFC 3339 in the offset they carry, <c>Z</c> for none: the framework writes <c>+00:00</c>.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339.TryParse(reader.GetString() ?? "", out var instant) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Rfc3339.Format(value));
}
