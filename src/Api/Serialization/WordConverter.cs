using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Contracts;

namespace Netralitas.Api.Serialization;

/// <summary>An enumeration in the contract's words.</summary>
internal static class WordConverter
{
    public static JsonConverter Of<T>(WireNames<T> words)
        where T : struct, Enum => new Converter<T>(words);

    /// <summary>The words of an enumeration that has some.</summary>
    public static IEnumerable<string>? WordsOf(Type type, JsonSerializerOptions options) =>
        type.IsEnum && options.GetConverter(type) is IWords words ? words.All : null;

    private interface IWords
    {
        IEnumerable<string> All { get; }
    }

    private sealed class Converter<T>(WireNames<T> words) : JsonConverter<T>, IWords
        where T : struct, Enum
    {
        public IEnumerable<string> All => Enum.GetValues<T>().Select(value => words[value]);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            words.TryParse(reader.GetString() ?? "", out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(words[value]);
    }
}
