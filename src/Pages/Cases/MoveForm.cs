using System.Globalization;
using System.Text.Json;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Cases;

/// <summary>A move's form as the data of its event, so that one reader judges what programs and people send.</summary>
internal static class MoveForm
{
    /// <summary>Papers that a form has room for.</summary>
    public const int DocumentsMax = 3;

    private static readonly string[] Texts =
    [
        "on",
        "note",
        "result",
        "to",
        "level",
        "appearOn",
        "penalty",
        "outcome",
        "with",
    ];
    private static readonly string[] PersonTexts = ["category", "number", "name", "position", "rank"];
    private static readonly string[] DocumentTexts = ["title", "uri", "sha256"];

    /// <summary>The name of a field of the person's data.</summary>
    public static string Person(string name) => $"person.{name}";

    /// <summary>The name of a field of a paper.</summary>
    public static string Document(int index, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"documents.{index}.{name}");

    /// <summary>What was typed, by the field's name; fields left empty are not there.</summary>
    public static IReadOnlyDictionary<string, string> Read(PageForm form)
    {
        var names = Texts
            .Append("round")
            .Concat(PersonTexts.Select(Person))
            .Concat(
                Enumerable
                    .Range(0, DocumentsMax)
                    .SelectMany(index => DocumentTexts.Select(name => Document(index, name)))
            );
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (form.Optional(name, TextRules.LongMax) is { } text)
            {
                typed[name] = text;
            }
        }

        return typed;
    }

    /// <summary>The event's data.</summary>
    public static DataFields ToData(IReadOnlyDictionary<string, string> typed)
    {
        using var document = JsonDocument.Parse(JsonPayload.Of(json => Write(json, typed)));
        return DataFields.OfRequest(document.RootElement.Clone());
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, string> typed)
    {
        WriteTexts(json, typed, Texts, name => name);
        if (typed.TryGetValue("round", out var round))
        {
            if (int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                json.WriteNumber("round", number);
            }
            else
            {
                json.WriteString("round", round);
            }
        }

        if (PersonTexts.Any(name => typed.ContainsKey(Person(name))))
        {
            json.WriteStartObject("person");
            WriteTexts(json, typed, PersonTexts, Person);
            json.WriteEndObject();
        }

        WriteDocuments(json, typed);
    }

    private static void WriteDocuments(Utf8JsonWriter json, IReadOnlyDictionary<string, string> typed)
    {
        json.WriteStartArray("documents");
        for (var index = 0; index < DocumentsMax; index++)
        {
            var at = index;
            if (DocumentTexts.Any(name => typed.ContainsKey(Document(at, name))))
            {
                json.WriteStartObject();
                WriteTexts(json, typed, DocumentTexts, name => Document(at, name));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(
        Utf8JsonWriter json,
        IReadOnlyDictionary<string, string> typed,
        IEnumerable<string> names,
        Func<string, string> field
    )
    {
        foreach (var name in names)
        {
            if (typed.TryGetValue(field(name), out var text))
            {
                json.WriteString(name, text);
            }
        }
    }
}
