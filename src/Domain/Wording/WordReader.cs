using System.Globalization;
using System.Text;

namespace Netralitas.Domain.Wording;

/// <summary>
/// Takes a text apart into words. Case, spacing and punctuation carry no meaning here: a word is a run of letters,
/// digits and their marks; apostrophes and invisible characters inside it are dropped; everything else separates.
/// </summary>
internal static class WordReader
{
    /// <summary>Reads at most <paramref name="wordsMax"/> words, which bounds the work a hostile text can cause.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wordsMax">Where to stop.</param>
    /// <param name="rest">Index in the text where reading stopped: its length unless there are more words.</param>
    public static List<Word> Read(ReadOnlySpan<char> text, int wordsMax, out int rest)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPartOfWord(text[i]))
            {
                if (letters.Length == 0)
                {
                    (start, rest) = (i, i);
                    if (words.Count == wordsMax)
                    {
                        return words;
                    }
                }

                letters.Append(char.ToLowerInvariant(text[i]));
            }
            else if (letters.Length > 0 && !(i < text.Length && IsDropped(text[i])))
            {
                words.Add(new Word(letters.ToString(), start, EndOfWord(text, i)));
                letters.Clear();
            }
        }

        rest = text.Length;
        return words;
    }

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsDropped(char c) =>
        c is '\'' or '\u2018' or '\u2019' or '`' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static int EndOfWord(ReadOnlySpan<char> text, int end)
    {
        while (IsDropped(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
