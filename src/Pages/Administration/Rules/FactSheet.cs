using System.Text.Json;
using Netralitas.Domain.Facts;
using Netralitas.Grains.Codec;
using Netralitas.Grains.FactFiles;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Administration.Rules;

/// <summary>
/// Every fact of a file with its source and its mark. Read from the file's own bytes and not from what was made of them, so that
/// no fact is left out because a page does not know its kind.
/// </summary>
public sealed class FactSheet
{
    private const string MarkField = "confidence";

    // A fact without a mark of its own, like a day off, has that of the decree it names.
    private const string DecreeField = "decree";

    private readonly List<FactRow> rows = [];
    private readonly Dictionary<string, JsonElement> decrees;
    private readonly PageTongue tongue;

    private FactSheet(JsonElement root, PageTongue tongue)
    {
        this.tongue = tongue;
        Version = FactText.Find(root, "version");
        Note = FactText.Say(root, "note", tongue);
        decrees = root.TryGetProperty("decrees", out var list)
            ? list.EnumerateArray().ToDictionary(each => FactText.Find(each, "id") ?? "", StringComparer.Ordinal)
            : [];
        Walk(root, "");
    }

    /// <summary>The file's own version.</summary>
    public string? Version { get; }

    /// <summary>What the file says of itself.</summary>
    public string? Note { get; }

    /// <summary>Its facts, in the file's order.</summary>
    public IReadOnlyList<FactRow> Rows => rows;

    /// <summary>Reads a file.</summary>
    public static FactSheet Of(FactFile file, PageTongue tongue)
    {
        using var document = JsonDocument.Parse(file.Json);
        return new FactSheet(document.RootElement.Clone(), tongue);
    }

    /// <summary>How many facts have a mark.</summary>
    public int Count(Confidence mark) => rows.Count(row => row.Mark == mark);

    private void Walk(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Walk(item, place);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var id = FactText.IdOf(value);
            if (MarkedOf(value) is { } marked)
            {
                rows.Add(Read(value, marked, place, id));
            }

            foreach (var field in value.EnumerateObject())
            {
                Walk(
                    field.Value,
                    string.Join(" › ", new[] { place, id, field.Name }.Where(part => part is { Length: > 0 }))
                );
            }
        }
    }

    private JsonElement? MarkedOf(JsonElement value) =>
        value.TryGetProperty(MarkField, out _) ? value
        : FactText.Find(value, DecreeField) is { } name && decrees.TryGetValue(name, out var decree) ? decree
        : null;

    private FactRow Read(JsonElement value, JsonElement marked, string place, string? id) =>
        new(
            place,
            id,
            FactText.NameOf(value, tongue),
            FactText.ValuesOf(value, tongue),
            FactText.DayOf(value, "from"),
            FactText.DayOf(value, "to"),
            FactText.Say(marked, "source", tongue),
            Wire.Confidence.TryParse(FactText.Find(marked, MarkField) ?? "", out var mark)
                ? mark
                : Confidence.Unverified,
            FactText.Say(value, "note", tongue)
        );
}
