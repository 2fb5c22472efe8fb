using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netralitas.Api.Serialization;

/// <summary>An object whose form is its event's own: what is kept is written as it is kept.</summary>
/// <param name="Write">Writes the value.</param>
[JsonConverter(typeof(Converter))]
internal sealed record WrittenJson(Action<Utf8JsonWriter> Write)
{
    internal sealed class Converter : JsonConverter<WrittenJson>
    {
        public override WrittenJson Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("it is only written");

        public override void Write(Utf8JsonWriter writer, WrittenJson value, JsonSerializerOptions options) =>
            value.Write(writer);
    }
}
