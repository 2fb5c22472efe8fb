namespace Netralitas.Domain.Wording;

/// <summary>
/// One way to say a clause: <c>tidak menyebarkan … berita bohong</c>. Words side by side must stand side by side, save
/// for connectives; at <c>…</c> other words may come between.
/// </summary>
/// <param name="parts">The runs of words between the gaps, in order, without connectives.</param>
internal sealed class ClausePattern(IReadOnlyList<IReadOnlyList<string>> parts)
{
    /// <summary>What stands for a gap in the file.</summary>
    public const char Gap = '…';

    /// <summary>Where the pattern's words stand among <paramref name="words"/>, or null if it is not there.</summary>
    /// <param name="words">The words of a point; an empty text where a connective stood, which parts nothing.</param>
    public IReadOnlyList<int>? FindIn(IReadOnlyList<string> words)
    {
        int[] content = [.. Enumerable.Range(0, words.Count).Where(place => words[place].Length > 0)];
        var found = new List<int>();
        var from = 0;
        foreach (var part in parts)
        {
            while (!StandsAt(part, words, content, from))
            {
                if (++from > content.Length - part.Count)
                {
                    return null;
                }
            }

            found.AddRange(content.AsSpan(from, part.Count));
            from += part.Count;
        }

        return found;
    }

    private static bool StandsAt(IReadOnlyList<string> part, IReadOnlyList<string> words, int[] content, int from)
    {
        if (part.Count > content.Length - from)
        {
            return false;
        }

        for (var i = 0; i < part.Count; i++)
        {
            if (!string.Equals(part[i], words[content[from + i]], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
