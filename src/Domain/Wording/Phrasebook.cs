namespace Netralitas.Domain.Wording;

/// <summary>
/// Reads listed variants as the words of the reference they stand for, so that everything after compares like with
/// like. At each place the longest listed phrase wins: <c>pasangan calon</c> is not also read as a bare <c>calon</c>.
/// </summary>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, List<Variant>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>A book of variants.</summary>
    public Phrasebook(IEnumerable<Variant> variants)
    {
        foreach (var variant in variants.OrderByDescending(variant => variant.Written.Count))
        {
            if (!byFirstWord.TryGetValue(variant.Written[0], out var sameStart))
            {
                byFirstWord.Add(variant.Written[0], sameStart = []);
            }

            sameStart.Add(variant);
        }
    }

    /// <summary>The words with every listed variant replaced by what it means.</summary>
    public List<Word> Read(IReadOnlyList<Word> words)
    {
        var read = new List<Word>(words.Count);
        for (var i = 0; i < words.Count; )
        {
            var variant = LongestAt(words, i);
            if (variant is null)
            {
                read.Add(words[i++]);
                continue;
            }

            var use = new VariantUse(variant);
            var (start, end) = (words[i].Start, words[i + variant.Written.Count - 1].End);
            read.AddRange(variant.Means.Select(meant => new Word(meant, start, end, use)));
            i += variant.Written.Count;
        }

        return read;
    }

    private Variant? LongestAt(IReadOnlyList<Word> words, int at) =>
        byFirstWord.GetValueOrDefault(words[at].Text)?.Find(variant => StandsAt(variant.Written, words, at));

    private static bool StandsAt(IReadOnlyList<string> phrase, IReadOnlyList<Word> words, int at)
    {
        if (phrase.Count > words.Count - at)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (!string.Equals(phrase[i], words[at + i].Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
