using System.Runtime.InteropServices;
using System.Text.Json;

namespace Netralitas.Api.Ingest;

/// <summary>A JSON string left where it stands in the body: most are only compared, few are ever needed as text.</summary>
/// <param name="Start">First byte after the opening quote.</param>
/// <param name="Length">Bytes up to the closing quote.</param>
/// <param name="IsEscaped">Whether it holds escapes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RawText(int Start, int Length, bool IsEscaped)
{
    /// <summary>Whether there was such a string.</summary>
    public bool IsGiven => Start > 0;

    /// <summary>The string the reader stands on.</summary>
    public static RawText At(ref Utf8JsonReader reader, int offset) =>
        new(offset + (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);

    /// <summary>Its bytes as they stand, escapes and all.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> body) => body.Slice(Start, Length);

    /// <summary>Whether both stand there alike, so that what was found out of one holds for the other.</summary>
    public bool IsSame(RawText other, ReadOnlySpan<byte> body) =>
        other.IsGiven && In(body).SequenceEqual(other.In(body)) && IsEscaped == other.IsEscaped;

    /// <summary>The text; null if its escapes make no Unicode.</summary>
    public string? Read(ReadOnlySpan<byte> body)
    {
        // With its quotes, so that the JSON reader undoes the escapes.
        var reader = new Utf8JsonReader(body.Slice(Start - 1, Length + 2));
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
