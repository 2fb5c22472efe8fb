using System.Globalization;
using System.Text.Json;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Administration.Rules;

/// <summary>The fields of a fact as text for people.</summary>
internal static class FactText
{
    // What identifies a fact in its list, by whichever of these it has.
    private static readonly string[] Ids =
    [
        "id",
        "code",
        "move",
        "outcome",
        "action",
        "contest",
        "written",
        "body",
        "day",
    ];
    private static readonly string[] Names = ["name", "title"];
    private static readonly string[] Apart = ["source", "confidence", "note", .. Names];

    /// <summary>A text field; null if it is not there or is no text.</summary>
    public static string? Find(JsonElement fact, string field) =>
        fact.ValueKind == JsonValueKind.Object
        && fact.TryGetProperty(field, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A field in the reader's language; null if it is not there.</summary>
    public static string? Say(JsonElement fact, string field, PageTongue tongue) =>
        fact.ValueKind == JsonValueKind.Object
        && fact.TryGetProperty(field, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? TextOf(value, tongue)
            : null;

    /// <summary>What the file calls it; null if nothing.</summary>
    public static string? IdOf(JsonElement fact) =>
        Ids.Select(field => Find(fact, field)).FirstOrDefault(id => id is not null);

    /// <summary>What people call it; null if the file does not say.</summary>
    public static string? NameOf(JsonElement fact, PageTongue tongue) =>
        Names.Select(field => Say(fact, field, tongue)).FirstOrDefault(name => name is not null);

    /// <summary>A day; null if the field is not there or is none.</summary>
    public static DateOnly? DayOf(JsonElement fact, string field) =>
        DateOnly.TryParseExact(
            Find(fact, field),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>What it says, without what stands elsewhere: its name, its days, its source, and facts within it.</summary>
    public static IReadOnlyList<(string Field, string Text)> ValuesOf(JsonElement fact, PageTongue tongue)
    {
        var id = IdOf(fact);
        return
        [
            .. fact.EnumerateObject()
                .Where(field => !Apart.Contains(field.Name) && !HoldsFacts(field.Value))
                .Where(field => !(field.Name is "from" or "to" && DayOf(fact, field.Name) is not null))
                .Where(field => !(Ids.Contains(field.Name) && Find(fact, field.Name) == id))
                .Select(field => (field.Name, TextOf(field.Value, tongue))),
        ];
    }

    private static bool HoldsFacts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? value.TryGetProperty("confidence", out _)
            : value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(HoldsFacts);

    private static string TextOf(JsonElement value, PageTongue tongue) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => tongue.Say("ya", "yes"),
            JsonValueKind.False => tongue.Say("tidak", "no"),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => TextOf(item, tongue))),
            JsonValueKind.Object when Find(value, "id") is { } id && Find(value, "en") is { } en => tongue.Say(id, en),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Select(field => $"{field.Name} {TextOf(field.Value, tongue)}")
            ),
            _ => value.GetRawText(),
        };
}
