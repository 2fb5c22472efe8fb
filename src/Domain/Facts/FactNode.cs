using System.Globalization;
using System.Text.Json;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Facts;

/// <summary>
/// A value in a file of <c>data/</c> that knows where it stands, so that a bad file is refused by line and field:
/// <c>line 41: elections[1].stages[0].from: …</c>. Every reading method throws <see cref="FormatException"/> for a value it refuses.
/// </summary>
internal readonly struct FactNode
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly JsonElement element;
    private readonly string path;
    private readonly FactLines lines;

    private FactNode(JsonElement element, string path, FactLines lines) =>
        (this.element, this.path, this.lines) = (element, path, lines);

    /// <summary>The root of a file: one JSON object, without comments or fields given twice.</summary>
    public static FactNode Parse(ReadOnlySpan<byte> json)
    {
        var bytes = json.ToArray();
        var file = new FactLines(bytes);
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return new FactNode(document.RootElement.Clone(), "", file);
        }
        catch (JsonException fault) when (fault.LineNumber is { } line)
        {
            throw Refusal((int)line + 1, "", $"is not JSON: {WithoutPlace(fault.Message)}", fault);
        }
        catch (JsonException fault)
        {
            var (twice, line) = file.FirstTwice() ?? ("", 1);
            throw Refusal(line, twice, "is given twice", fault);
        }
    }

    /// <summary>A field that must be there.</summary>
    public FactNode Get(string field) => Find(field) ?? throw At(field).Fault("is missing");

    /// <summary>A field that may be left out or null.</summary>
    public FactNode? Find(string field)
    {
        Expect(JsonValueKind.Object, "an object");
        return element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? new FactNode(value, At(field).path, lines)
            : null;
    }

    /// <summary>The items of a list; at least one.</summary>
    public IReadOnlyList<FactNode> Items()
    {
        var items = List();
        return items.Length > 0 ? items : throw Fault("must not be empty");
    }

    /// <summary>The items of a list; at least one, and no two with the same text in a field.</summary>
    public IReadOnlyList<FactNode> Items(string uniqueBy)
    {
        var items = Items();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in items.Select(item => item.Get(uniqueBy)).Where(value => !seen.Add(value.Text())))
        {
            throw value.Fault($"'{value.Text()}' stands there twice");
        }

        return items;
    }

    /// <summary>The fields of an object and their texts.</summary>
    public IEnumerable<(string Field, string Text)> Entries()
    {
        Expect(JsonValueKind.Object, "an object");
        var here = this;
        return element
            .EnumerateObject()
            .Select(entry => (entry.Name, new FactNode(entry.Value, here.At(entry.Name).path, here.lines).Text()));
    }

    /// <summary>A text that is not blank.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        var text = element.GetString()!;
        return string.IsNullOrWhiteSpace(text) ? throw Fault("must not be blank") : text;
    }

    /// <summary>A text that is a <see cref="Identifiers.Slug"/>.</summary>
    public string Slug() => Identifiers.Slug.IsValid(Text()) ? Text() : throw Fault($"'{Text()}' is not a slug");

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text())];

    /// <summary>A whole number within limits, both included.</summary>
    public int Number(int min, int max) =>
        element.ValueKind == JsonValueKind.Number
        && element.TryGetInt32(out var number)
        && number >= min
        && number <= max
            ? number
            : throw Fault($"must be a whole number from {min} to {max}");

    /// <summary>Yes or no.</summary>
    public bool Flag() =>
        element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? element.GetBoolean()
            : throw Fault("must be true or false");

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Day() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault($"'{Text()}' is not a day written yyyy-MM-dd");

    /// <summary>A text in both languages: <c>{id, en}</c>.</summary>
    public BilingualText Bilingual() => new(Get("id").Text(), Get("en").Text());

    /// <summary>A text in both languages, <c>{id, en}</c>, or one text that reads the same in both, such as a citation.</summary>
    public BilingualText Citation() =>
        element.ValueKind switch
        {
            JsonValueKind.String => new BilingualText(Text(), Text()),
            JsonValueKind.Object => Bilingual(),
            _ => throw Fault("must be a text, or {id, en} with one in each language"),
        };

    /// <summary>The fields <c>source</c> and <c>confidence</c> of this object.</summary>
    public FactSource Source()
    {
        var mark = Get("confidence");
        var confidence = mark.Text() switch
        {
            "F" => Confidence.Found,
            "F2" => Confidence.SecondHand,
            "A" => Confidence.Derived,
            "U" => Confidence.Unverified,
            var other => throw mark.Fault($"'{other}' is none of F, F2, A, U"),
        };
        return new FactSource(Get("source").Citation(), confidence);
    }

    /// <summary>What is thrown when this value breaks a rule.</summary>
    public FormatException Fault(string rule) => Refusal(lines.LineOf(path), path, rule);

    private static FormatException Refusal(int line, string path, string rule, Exception? cause = null) =>
        new($"line {line}: {(path.Length == 0 ? "The file" : path)}: {rule}.", cause);

    private FactNode[] List()
    {
        Expect(JsonValueKind.Array, "a list");
        var (here, file) = (path, lines);
        return [.. element.EnumerateArray().Select((item, i) => new FactNode(item, FactLines.Item(here, i), file))];
    }

    private FactNode At(string field) => new(element, FactLines.Field(path, field), lines);

    private void Expect(JsonValueKind kind, string name)
    {
        if (element.ValueKind != kind)
        {
            throw Fault($"must be {name}");
        }
    }

    // The reader counts lines from 0 and repeats the place in its message; ours stands in front and counts from 1.
    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.');
    }
}
