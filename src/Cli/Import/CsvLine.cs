using System.Globalization;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Import;

/// <summary>One line of a CSV file, its fields under the names of the columns asked for.</summary>
/// <param name="number">The line of the file, from 1.</param>
/// <param name="columns">The columns' names.</param>
/// <param name="fields">Their values, trimmed.</param>
/// <param name="problems">Where faults are kept.</param>
public sealed class CsvLine(long number, string[] columns, string[] fields, ICollection<CsvProblem> problems)
{
    /// <summary>The line of the file, from 1.</summary>
    public long Number => number;

    /// <summary>A text that may not be empty; null, and the fault is kept, if it is.</summary>
    public string? Text(string column)
    {
        var value = Field(column);
        if (value.Length > 0)
        {
            return value;
        }

        Fault(column, "required", "Kolom ini wajib diisi.", "This column must be filled in.");
        return null;
    }

    /// <summary>A text that may be empty; null if it is.</summary>
    public string? OptionalText(string column) => Field(column) is { Length: > 0 } value ? value : null;

    /// <summary>A day, <c>yyyy-MM-dd</c>; null, and the fault is kept, if it is empty or none.</summary>
    public DateOnly? Day(string column) => Text(column) is null ? null : OptionalDay(column);

    /// <summary>A day that may be empty; null if it is, and the fault is kept if it is no day.</summary>
    public DateOnly? OptionalDay(string column)
    {
        var value = Field(column);
        if (value.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return day;
        }

        Fault(
            column,
            "date",
            $"'{value}' bukan tanggal: tulis TTTT-BB-HH, misalnya 2024-09-23.",
            $"'{value}' is no date: write YYYY-MM-DD, for example 2024-09-23."
        );
        return null;
    }

    /// <summary>A number of people: 0 or more, digits only; null, and the fault is kept, if it is not.</summary>
    public int? Count(string column)
    {
        var value = Field(column);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        Fault(
            column,
            "count",
            $"'{value}' bukan jumlah orang: tulis bilangan bulat 0 atau lebih, tanpa titik atau koma.",
            $"'{value}' is no number of people: write a whole number, 0 or more, without point or comma."
        );
        return null;
    }

    /// <summary>One of <paramref name="words"/>, in any case; null, and the fault is kept, if it is not.</summary>
    public string? Word(string column, params string[] words)
    {
        var value = Field(column);
        var word = Array.Find(words, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            var list = string.Join(", ", words);
            Fault(column, "word", $"'{value}' bukan salah satu dari: {list}.", $"'{value}' is none of: {list}.");
        }

        return word;
    }

    /// <summary>One of <paramref name="words"/>, or empty, which is null; the fault is kept if it is neither.</summary>
    public string? OptionalWord(string column, params string[] words) =>
        Field(column).Length == 0 ? null : Word(column, words);

    /// <summary>
    /// Something named <c>agency/slug</c>, written in full or by its slug alone; null, and the fault is kept, if it is
    /// empty or another agency's.
    /// </summary>
    public string? NameWithin(string agency, string column)
    {
        if (Text(column) is not { } value)
        {
            return null;
        }

        if (!value.Contains('/', StringComparison.Ordinal))
        {
            return $"{agency}/{value}";
        }

        if (value.StartsWith(agency + "/", StringComparison.Ordinal))
        {
            return value;
        }

        Fault(column, "agency", $"'{value}' bukan milik instansi {agency}.", $"'{value}' is not agency {agency}'s.");
        return null;
    }

    /// <summary>Keeps a fault of this line.</summary>
    public void Fault(string column, string rule, string id, string en) =>
        problems.Add(new CsvProblem(number, column, rule, new Bilingual(id, en)));

    private string Field(string column) => fields[Array.IndexOf(columns, column)];
}
