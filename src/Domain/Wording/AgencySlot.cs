namespace Netralitas.Domain.Wording;

/// <summary>The slot that says whose neutrality is meant: <c>di instansi masing-masing</c>, <c>di Dinas … Provinsi …</c>.</summary>
/// <param name="leads">The words that open it.</param>
/// <param name="vocabulary">Tells what can never be part of a name.</param>
/// <param name="names">Tells one agency's name from another's.</param>
internal sealed class AgencySlot(IReadOnlySet<string> leads, Vocabulary vocabulary, AgencyNames names) : Slot
{
    /// <inheritdoc />
    public override bool MayBeEmpty => true;

    /// <inheritdoc />
    public override bool Accepts(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (vocabulary.IsReversing(word.Text))
            {
                return false;
            }
        }

        return leads.Contains(words[0].Text);
    }

    /// <summary>Whether the words that fill the slot name another agency than this one.</summary>
    /// <param name="recited">The words as recited, with the lead.</param>
    /// <param name="agencyName">The agency's name; blank if not known, and then nothing is another's.</param>
    public bool NamesAnother(string recited, string agencyName)
    {
        var words = names.Read(recited);
        return names.NameAnother([.. words.SkipWhile(leads.Contains)], names.Read(agencyName));
    }
}
