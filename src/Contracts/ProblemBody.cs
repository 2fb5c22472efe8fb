using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netralitas.Contracts;

/// <summary>The body of an answer that refuses a request as a whole: <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Type">The problem's kind, a URN.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable word for programs, for example <c>queue-full</c>.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to the field at fault, <c>?name</c> for one of the query; empty for the whole.</param>
/// <param name="Detail">What is wrong, for people.</param>
public sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Code,
    string Pointer,
    ProblemDetail Detail
)
{
    /// <summary>The media type of RFC 9457.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What <see cref="Type"/> begins with; the code follows.</summary>
    public const string TypePrefix = "urn:netralitas:problem:";

    /// <summary>The body's bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ProblemJson.Relaxed.ProblemBody);
}

/// <summary>A sentence in both languages.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
public sealed record ProblemDetail(string Id, string En);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ProblemJson : JsonSerializerContext
{
    // As every answer of this product is: Indonesian and typographic quotes as themselves.
    public static ProblemJson Relaxed { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
