using System.Text.Json;

namespace Netralitas.Domain.Tests.Facts;

/// <summary>Pages show what the files say of their facts to readers of Indonesian first.</summary>
public sealed class ShippedTextTests
{
    // What a bare citation is made of. A text with any other word in it is prose, and prose comes in both languages.
    private static readonly string[] Citations = ["SKB", "SE", "MenPANRB", "UU", "PP", "Peraturan", "KPU", "KE", "DS"];

    // What an English sentence can hardly do without, and an Indonesian one has no use for.
    private static readonly string[] English =
    [
        "the",
        "was",
        "were",
        "not",
        "as",
        "of",
        "by",
        "and",
        "is",
        "no",
        "art",
    ];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(DataFile.Folder("data"), "*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Prose_comes_in_both_languages(string file) =>
        Assert.Empty(
            TextsOf(file)
                .Where(text => text.Value.ValueKind == JsonValueKind.String)
                .Select(text => (text.Field, Text: text.Value.GetString()!))
                .Where(text => WordsOf(text.Text).Except(Citations).Any())
                .Select(text => $"{file}: {text.Field}: {text.Text}")
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void The_Indonesian_of_a_pair_is_Indonesian(string file)
    {
        var pairs = TextsOf(file).Where(text => text.Value.ValueKind == JsonValueKind.Object).ToList();

        Assert.NotEmpty(pairs);
        Assert.All(
            pairs,
            pair =>
            {
                var (id, en) = (Text(pair.Value, "id"), Text(pair.Value, "en"));
                Assert.True(id != en && !WordsOf(id).Intersect(English).Any(), $"{file}: {pair.Field}: {id}");
            }
        );
    }

    private static IEnumerable<(string Field, JsonElement Value)> TextsOf(string file)
    {
        using var document = JsonDocument.Parse(DataFile.Read($"data/{file}"));
        return Walk(document.RootElement.Clone());
    }

    private static IEnumerable<(string Field, JsonElement Value)> Walk(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Walk),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => IsText(field) ? [(field.Name, field.Value)] : Walk(field.Value)),
            _ => [],
        };

    // The regions' source is a table of its own, with a note in it.
    private static bool IsText(JsonProperty field) =>
        field.Name is "source" or "note"
        && (field.Value.ValueKind == JsonValueKind.String || field.Value.TryGetProperty("en", out _));

    private static string Text(JsonElement pair, string field) => pair.GetProperty(field).GetString()!;

    private static string[] WordsOf(string text) =>
        text.Split([.. text.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
