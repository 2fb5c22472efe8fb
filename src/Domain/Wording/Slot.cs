namespace Netralitas.Domain.Wording;

/// <summary>A place in a reference where a recited text may use its own words.</summary>
internal abstract class Slot
{
    /// <summary>The most words a slot may take; bounds the search.</summary>
    public const int WordsMax = 24;

    /// <summary>Whether a text may leave the slot out without a note.</summary>
    public abstract bool MayBeEmpty { get; }

    /// <summary>Whether the words may fill the slot.</summary>
    public abstract bool Accepts(ReadOnlySpan<Word> words);
}
