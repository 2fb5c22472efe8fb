namespace Netralitas.Domain.Wording;

/// <summary>A recited point beside the reference's, word by word.</summary>
internal sealed class RecitedPoint
{
    /// <summary>The most words of a point that are compared; what follows is reported, not read.</summary>
    public const int WordsMax = 200;

    private readonly string text;
    private readonly Word[] words;
    private readonly int rest;

    /// <summary>Reads a point and aligns it with the reference's.</summary>
    public RecitedPoint(string text, ReferencePoint reference, Phrasebook phrasebook, Vocabulary vocabulary)
    {
        this.text = text;
        Reference = reference;
        words = [.. phrasebook.Read(WordReader.Read(text, WordsMax, out rest))];
        Alignment = Aligner.Align(words, reference.Units, vocabulary);
        Canonical = [.. Alignment.Steps.Where(step => step.Kind != StepKind.Missing).SelectMany(Canonise)];

        IEnumerable<string> Canonise(AlignmentStep step) =>
            step.Kind switch
            {
                StepKind.Added => [words[step.TextFrom].Text],
                StepKind.Filled => [ClausePattern.Gap.ToString()],
                _ => reference.Units.Take(step.UnitFrom..step.UnitTo).Select(unit => unit.Text),
            };
    }

    /// <summary>What it is compared with.</summary>
    public ReferencePoint Reference { get; }

    /// <summary>How its words answer the reference's.</summary>
    public Alignment Alignment { get; }

    /// <summary>Its words, misspellings put right; a filled slot is one sign that is no word.</summary>
    public IReadOnlyList<string> Canonical { get; }

    /// <summary>What follows the last word compared; null if nothing does.</summary>
    public string? Unread => rest < text.Length ? Quote.Of(text[rest..]) : null;

    /// <summary>A word of the text.</summary>
    public Word WordAt(int index) => words[index];

    /// <summary>The text as recited from one word up to another; null if there is none between.</summary>
    public string? Recited(int from, int to) => from < to ? Quote.Of(text[words[from].Start..words[to - 1].End]) : null;

    /// <summary>The reference's text from one unit up to another; null if there is none between.</summary>
    public string? Referred(int from, int to) =>
        from < to ? Reference.Text[Reference.Units[from].Start..Reference.Units[to - 1].End] : null;
}
