namespace Netralitas.Domain.Wording;

/// <summary>The slot that names the elections and their year, in any of the words used for them.</summary>
/// <param name="names">The words of elections' names.</param>
internal sealed class ElectionSlot(IReadOnlySet<string> names) : Slot
{
    /// <inheritdoc />
    public override bool MayBeEmpty => false;

    /// <inheritdoc />
    public override bool Accepts(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (!names.Contains(word.Text) && !word.Text.All(char.IsAsciiDigit))
            {
                return false;
            }
        }

        return true;
    }
}
