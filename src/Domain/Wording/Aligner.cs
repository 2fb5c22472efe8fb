namespace Netralitas.Domain.Wording;

/// <summary>
/// Aligns a text with a reference's point by weighted edit distance: <c>best[i, j]</c> is the cheapest way to answer the first
/// <c>j</c> units with the first <c>i</c> words. Time and memory are bound by words × units; <see cref="RecitedPoint"/> caps the words.
/// </summary>
internal sealed class Aligner
{
    // Only the order of the weights matters: a word in a slot is cheap but not free, so a slot never swallows a word
    // the reference has a place for; a misspelling is cheaper than leaving one word out and adding another.
    private const int SlotWord = 1;
    private const int ListedVariant = 2;
    private const int Misspelling = 3;
    private const int Connective = 3;
    private const int Content = 10;

    private readonly Word[] words;
    private readonly IReadOnlyList<ReferenceUnit> units;
    private readonly Vocabulary vocabulary;
    private readonly (int Cost, AlignmentStep Step)[,] best;

    private Aligner(Word[] words, IReadOnlyList<ReferenceUnit> units, Vocabulary vocabulary)
    {
        (this.words, this.units, this.vocabulary) = (words, units, vocabulary);
        best = new (int Cost, AlignmentStep Step)[words.Length + 1, units.Count + 1];
    }

    /// <summary>The cheapest alignment.</summary>
    public static Alignment Align(Word[] words, IReadOnlyList<ReferenceUnit> units, Vocabulary vocabulary)
    {
        var aligner = new Aligner(words, units, vocabulary);
        for (var i = 0; i <= words.Length; i++)
        {
            for (var j = 0; j <= units.Count; j++)
            {
                aligner.Fill(i, j);
            }
        }

        return new Alignment(aligner.best[words.Length, units.Count].Cost, aligner.Trace());
    }

    private void Fill(int i, int j)
    {
        if (i + j == 0)
        {
            return;
        }

        best[i, j].Cost = int.MaxValue;
        if (j > 0)
        {
            Try(i, j, StepKind.Missing, 0, 1, units[j - 1].Slot is null ? WeightOf(units[j - 1].Text) : 0);
        }

        if (i > 0)
        {
            Try(i, j, StepKind.Added, 1, 0, WeightOf(words[i - 1].Text));
        }

        if (i > 0 && j > 0 && units[j - 1].Slot is { } slot)
        {
            TrySlot(i, j, slot);
        }
        else if (i > 0 && j > 0)
        {
            TryWords(i, j);
        }
    }

    private void TrySlot(int i, int j, Slot slot)
    {
        for (var count = 1; count <= Math.Min(i, Slot.WordsMax); count++)
        {
            if (slot.Accepts(words.AsSpan(i - count, count)))
            {
                Try(i, j, StepKind.Filled, count, 1, count * SlotWord);
            }
        }
    }

    private void TryWords(int i, int j)
    {
        var (word, unit) = (words[i - 1], units[j - 1].Text);
        if (string.Equals(word.Text, unit, StringComparison.Ordinal))
        {
            Try(i, j, StepKind.Same, 1, 1, word.Variant?.Variant.Kind is null ? 0 : ListedVariant);
        }
        else if (vocabulary.IsMisspelling(word.Text, unit))
        {
            Try(i, j, StepKind.Misspelt, 1, 1, Misspelling);
        }

        if (j > 1 && IsJoined(word.Text, units[j - 2].Text, unit))
        {
            Try(i, j, StepKind.Misspelt, 1, 2, Misspelling);
        }

        if (i > 1 && IsJoined(unit, words[i - 2].Text, word.Text))
        {
            Try(i, j, StepKind.Misspelt, 2, 1, Misspelling);
        }
    }

    private void Try(int i, int j, StepKind kind, int wordCount, int unitCount, int weight)
    {
        var cost = best[i - wordCount, j - unitCount].Cost + weight;
        if (cost < best[i, j].Cost)
        {
            best[i, j] = (cost, new AlignmentStep(kind, i - wordCount, i, j - unitCount, j));
        }
    }

    private int WeightOf(string word) => vocabulary.IsConnective(word) ? Connective : Content;

    private List<AlignmentStep> Trace()
    {
        var steps = new List<AlignmentStep>();
        for (var (i, j) = (words.Length, units.Count); i + j > 0; )
        {
            var step = best[i, j].Step;
            steps.Add(step);
            (i, j) = (step.TextFrom, step.UnitFrom);
        }

        steps.Reverse();
        return steps;
    }

    private static bool IsJoined(string whole, string first, string second) =>
        first.Length > 0
        && whole.Length == first.Length + second.Length
        && whole.StartsWith(first, StringComparison.Ordinal)
        && whole.EndsWith(second, StringComparison.Ordinal);
}
