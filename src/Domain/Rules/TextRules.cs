using System.Globalization;

namespace Netralitas.Domain.Rules;

/// <summary>
/// What free text may hold: any script and any symbol, but no control characters and no marks that turn the writing
/// direction, which can make a name or a reason read as something else.
/// </summary>
public static class TextRules
{
    /// <summary>Most characters of a name, place or title.</summary>
    public const int ShortMax = 500;

    /// <summary>Most characters of a reason, a legal basis or one point of a wording.</summary>
    public const int LongMax = 4000;

    /// <summary>Why the text is refused, or null.</summary>
    public static Rejection? Refuse(string text, int lengthMax, string pointer)
    {
        if (text.Length > lengthMax)
        {
            return Rejection.Of(
                "text-too-long",
                pointer,
                $"Teks terdiri atas {text.Length} karakter; paling banyak {lengthMax}.",
                $"The text has {text.Length} characters; at most {lengthMax} are allowed."
            );
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Rejection.Of("text-empty", pointer, "Teks tidak boleh kosong.", "The text must not be empty.");
        }

        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return Refused("text-control-character", c, pointer, "karakter kendali", "control character");
            }

            if (TurnsDirection(c))
            {
                return Refused("text-direction-mark", c, pointer, "tanda arah tulisan", "direction mark");
            }
        }

        return null;
    }

    private static bool TurnsDirection(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static Rejection Refused(string code, char c, string pointer, string id, string en)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        return Rejection.Of(
            code,
            pointer,
            $"Teks memuat {id} {name}, yang tidak diperbolehkan.",
            $"The text holds the {en} {name}, which is not allowed."
        );
    }
}
