using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// Makes text of agencies harmless in a spreadsheet, which runs what starts like a formula (OWASP, CSV injection). What a
/// reader sees stays what was written, or has one apostrophe before what would run.
/// </summary>
internal static partial class ExportText
{
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text without what XML 1.0 forbids (section 2.2): control characters, halves of surrogates.</summary>
    public static string Clean(string text)
    {
        if (!Forbidden().IsMatch(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in Forbidden().Replace(text, "").EnumerateRunes())
        {
            kept.Append(rune);
        }

        return kept.ToString();
    }

    /// <summary>Whether a spreadsheet might take the text for a formula once somebody edits it or reads it from a file.</summary>
    public static bool StartsLikeFormula(string text)
    {
        var seen = text.AsSpan();
        while (seen.Length > 0 && IsUnseen(seen[0]) && !Starters.Contains(seen[0], StringComparison.Ordinal))
        {
            seen = seen[1..];
        }

        return seen.Length > 0 && Starters.Contains(seen[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// The text as a field of a CSV file. A file read with another separator than it was written with falls apart inside its
    /// texts, so what starts like a formula behind any separator is made harmless too.
    /// </summary>
    public static string ForCsv(string text)
    {
        var safe = BehindSeparator().Replace(Clean(text), "${before}'${starter}");
        return StartsLikeFormula(safe) ? $"'{safe}" : safe;
    }

    /// <summary>The text as a spreadsheet's XML wants it: what looks like one of its own escapes is escaped.</summary>
    public static string ForXlsx(string text) => LooksEscaped().Replace(Clean(text), "_x005F_");

    // What programs leave out before they look, each others: blanks, and what has no width at all.
    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;

    [GeneratedRegex(
        @"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        """(?<before>[,;|\t\r\n][\s\p{Cf}"']*)(?<starter>[=+\-@＝＋－＠])""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BehindSeparator();

    // ST_Xstring (ECMA-376-1): _x0041_ is read as "A".
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();
}
