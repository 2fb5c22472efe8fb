namespace Netralitas.Domain.Wording;

/// <summary>The longest run of words, in order, that two texts share.</summary>
internal static class CommonWords
{
    /// <summary>For each word of the reference the word of the text that is the same, or -1. Work is words × words.</summary>
    public static int[] Match(ReadOnlySpan<string> text, ReadOnlySpan<string> reference)
    {
        var length = new int[text.Length + 1, reference.Length + 1];
        for (var i = 1; i <= text.Length; i++)
        {
            for (var j = 1; j <= reference.Length; j++)
            {
                length[i, j] =
                    text[i - 1] == reference[j - 1]
                        ? length[i - 1, j - 1] + 1
                        : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }

        // Read from the end, so that of equal words the later one of the reference is answered: what is missing is
        // then missed before the words that go on.
        var answers = new int[reference.Length];
        Array.Fill(answers, -1);
        for (var (i, j) = (text.Length, reference.Length); i > 0 && j > 0; )
        {
            if (text[i - 1] == reference[j - 1])
            {
                answers[--j] = --i;
            }
            else if (length[i - 1, j] >= length[i, j - 1])
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return answers;
    }
}
