using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Netralitas.Testing.Callers;

/// <summary>What the node answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Media type of the body, or null.</param>
/// <param name="Headers">The answer's headers.</param>
/// <param name="Text">The body.</param>
public sealed record Answer(int Status, string? MediaType, HttpResponseHeaders Headers, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json { get; } =
        Text.Length > 0 && Text[0] is '{' or '[' ? JsonSerializer.Deserialize<JsonElement>(Text) : default;

    /// <summary>This answer, if it has the status.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, got {Status}: {Text[..Math.Min(Text.Length, 2000)]}");
        return this;
    }

    /// <summary>This answer, if it is a problem (RFC 9457) that says what is wrong, where, and why in both languages.</summary>
    public Answer ExpectProblem(int status, string code, string pointer = "")
    {
        Expect(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(status, Number("/status"));
        ExpectReason("", code, pointer);
        return this;
    }

    /// <summary>Checks that one event of several was rejected.</summary>
    public Answer ExpectRejection(int result, int index, string code, string pointer)
    {
        Assert.Equal((index, "rejected"), (Number($"/results/{result}/index"), Word($"/results/{result}/outcome")));
        ExpectReason($"/results/{result}", code, pointer);
        return this;
    }

    /// <summary>The value at a JSON pointer.</summary>
    public JsonElement At(string pointer)
    {
        var value = Json;
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            value =
                value.ValueKind == JsonValueKind.Array
                    ? value[int.Parse(step, CultureInfo.InvariantCulture)]
                    : value.GetProperty(step);
        }

        return value;
    }

    /// <summary>The number at a JSON pointer.</summary>
    public int Number(string pointer) => At(pointer).GetInt32();

    /// <summary>The text at a JSON pointer; null if the value is null.</summary>
    public string? Word(string pointer) => At(pointer).GetString();

    /// <summary>The texts of a list; none of them may be null.</summary>
    public string[] Words(string list) => [.. At(list).EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>One member of every object of a list, as text.</summary>
    public string[] Words(string list, string member) =>
        [.. At(list).EnumerateArray().Select(item => item.GetProperty(member).ToString())];

    /// <summary>Whether the object at a JSON pointer has a member.</summary>
    public bool Has(string pointer, string member) => At(pointer).TryGetProperty(member, out _);

    private void ExpectReason(string at, string code, string pointer)
    {
        Assert.Equal((code, pointer), (Word($"{at}/code"), Word($"{at}/pointer")));
        var (indonesian, english) = (Word($"{at}/detail/id"), Word($"{at}/detail/en"));
        Assert.False(string.IsNullOrWhiteSpace(indonesian));
        Assert.False(string.IsNullOrWhiteSpace(english));
        Assert.NotEqual(indonesian, english);
    }
}
