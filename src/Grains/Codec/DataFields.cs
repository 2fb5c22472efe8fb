using System.Globalization;
using System.Text;
using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Codec;

/// <summary>
/// Reads the fields of one JSON object of an event's <c>data</c>. The first fault is kept with its pointer, and what is
/// read after it does not matter: the event is refused. Fields the contract does not name are passed over.
/// </summary>
public sealed class DataFields
{
    private const int ItemsMax = 100;

    private readonly JsonElement element;
    private readonly string pointer;
    private readonly FaultSlot faults;

    /// <summary>Reads the whole <c>data</c> of an event.</summary>
    public DataFields(JsonElement data)
        : this(data, "/data", new FaultSlot()) { }

    /// <summary>Reads the whole body of a request.</summary>
    public static DataFields OfRequest(JsonElement body) => new(body, "", new FaultSlot());

    private DataFields(JsonElement element, string pointer, FaultSlot faults)
    {
        this.element = element;
        this.pointer = pointer;
        this.faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fail(WrongType(pointer, "objek", "an object"));
        }
    }

    /// <summary>The first fault, or null while all is well.</summary>
    public Rejection? Fault => faults.First;

    /// <summary>The pointer to one of this object's fields.</summary>
    public string PointerTo(string name) => $"{pointer}/{name}";

    /// <summary>Keeps a fault, unless there was one before.</summary>
    public void Fail(Rejection rejection) => faults.First ??= rejection;

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A text that must be there.</summary>
    public string Text(string name, int lengthMax = TextRules.ShortMax) =>
        OptionalText(name, lengthMax) ?? Missing(name, "");

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string name, int lengthMax = TextRules.ShortMax) =>
        Find(name) is { } value ? ReadText(value, PointerTo(name), lengthMax) : null;

    /// <summary>Texts; none if left out.</summary>
    public IReadOnlyList<string> Texts(string name, int lengthMax = TextRules.LongMax)
    {
        var texts = new List<string>();
        foreach (var (item, at) in Items(name))
        {
            texts.Add(ReadText(item, at, lengthMax) ?? "");
        }

        return texts;
    }

    /// <summary>A word of a closed list that must be there.</summary>
    public T Word<T>(string name, WireNames<T> words)
        where T : struct, Enum => OptionalWord(name, words) ?? Missing(name, default(T));

    /// <summary>A word of a closed list that may be left out.</summary>
    public T? OptionalWord<T>(string name, WireNames<T> words)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        if (!words.TryParse(text, out var value))
        {
            Fail(
                Rejection.Of(
                    "value-unknown",
                    PointerTo(name),
                    $"Nilai '{Shortened(text)}' tidak dikenal; pilih: {words.All}.",
                    $"The value '{Shortened(text)}' is not known; one of: {words.All}."
                )
            );
        }

        return value;
    }

    /// <summary>A head count: a whole number from 0 to a million; null if left out.</summary>
    public int? OptionalCount(string name)
    {
        const int CountMax = 1_000_000;
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var count))
        {
            Fail(WrongType(PointerTo(name), "bilangan bulat", "a whole number"));
            return null;
        }

        if (count is >= 0 and <= CountMax)
        {
            return (int)count;
        }

        Fail(
            Rejection.Of(
                count < 0 ? "count-negative" : "count-too-large",
                PointerTo(name),
                $"Jumlah {count} harus antara 0 dan {CountMax}.",
                $"The count {count} must lie between 0 and {CountMax}."
            )
        );
        return null;
    }

    /// <summary>A calendar day, <c>YYYY-MM-DD</c>; null if left out.</summary>
    public DateOnly? OptionalDay(string name) =>
        OptionalText(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : FailDate<DateOnly>(name, text, "tanggal TTTT-BB-HH", "a date YYYY-MM-DD");

    /// <summary>An instant with its offset (RFC 3339); null if left out.</summary>
    public DateTimeOffset? OptionalInstant(string name) =>
        OptionalText(name) is not { } text ? null
        : Rfc3339.TryParse(text, out var instant) ? instant
        : FailDate<DateTimeOffset>(
            name,
            text,
            "waktu RFC 3339 dengan selisih, misalnya 2023-11-27T07:30:00+09:00",
            "an RFC 3339 time with its offset, such as 2023-11-27T07:30:00+09:00"
        );

    /// <summary>An object that must be there.</summary>
    public DataFields Object(string name) =>
        OptionalObject(name)
        ?? Missing(name, new DataFields(JsonDocument.Parse("{}").RootElement, PointerTo(name), faults));

    /// <summary>An object that may be left out.</summary>
    public DataFields? OptionalObject(string name) =>
        Find(name) is { } value ? new DataFields(value, PointerTo(name), faults) : null;

    /// <summary>A list of objects; none if left out.</summary>
    /// <param name="name">The field.</param>
    /// <param name="itemsMax">The most objects it may have.</param>
    public IEnumerable<DataFields> Objects(string name, int itemsMax = ItemsMax)
    {
        foreach (var (item, at) in Items(name, itemsMax))
        {
            yield return new DataFields(item, at, faults);
        }
    }

    /// <summary>Keeps that a field is missing, and hands back <paramref name="instead"/>.</summary>
    public T Missing<T>(string name, T instead)
    {
        Fail(
            Rejection.Of(
                "field-missing",
                PointerTo(name),
                $"Kolom '{name}' wajib diisi.",
                $"The field '{name}' is required."
            )
        );
        return instead;
    }

    private IEnumerable<(JsonElement Item, string Pointer)> Items(string name, int itemsMax = ItemsMax)
    {
        if (Find(name) is not { } list)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Fail(WrongType(PointerTo(name), "larik", "an array"));
            yield break;
        }

        if (list.GetArrayLength() > itemsMax)
        {
            Fail(
                Rejection.Of(
                    "list-too-long",
                    PointerTo(name),
                    $"Daftar memuat {list.GetArrayLength()} butir; paling banyak {itemsMax}.",
                    $"The list has {list.GetArrayLength()} items; at most {itemsMax} are allowed."
                )
            );
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, $"{pointer}/{name}/{index++}");
        }
    }

    private JsonElement? Find(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A field's name holds half a surrogate, and names are compared to find one.
            Fail(NotUnicode(pointer));
            return null;
        }
    }

    private string? ReadText(JsonElement value, string at, int lengthMax)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(WrongType(at, "teks", "a text"));
            return null;
        }

        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Fail(NotUnicode(at));
            return null;
        }

        if (TextRules.Refuse(text, lengthMax, at) is { } refused)
        {
            Fail(refused);
        }

        return text;
    }

    private T? FailDate<T>(string name, string text, string id, string en)
        where T : struct
    {
        Fail(
            Rejection.Of(
                "date-invalid",
                PointerTo(name),
                $"'{Shortened(text)}' bukan {id}.",
                $"'{Shortened(text)}' is not {en}."
            )
        );
        return null;
    }

    private static Rejection NotUnicode(string at) =>
        Rejection.Of(
            "text-not-unicode",
            at,
            "Teks memuat karakter Unicode yang tidak lengkap.",
            "The text holds an incomplete Unicode character."
        );

    private static Rejection WrongType(string at, string id, string en) =>
        Rejection.Of("type-invalid", at, $"Nilai harus berupa {id}.", $"The value must be {en}.");

    // What a message repeats of the input stays short.
    private static string Shortened(string text) =>
        text.EnumerateRunes().Take(60).Aggregate(new StringBuilder(), (kept, rune) => kept.Append(rune)).ToString();

    private sealed class FaultSlot
    {
        public Rejection? First { get; set; }
    }
}
