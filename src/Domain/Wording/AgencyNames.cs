namespace Netralitas.Domain.Wording;

/// <summary>
/// Tells whether a phrase names another agency. It goes by the kind of government and its proper name:
/// <c>Pemerintah Daerah Kabupaten Luwu Utara</c> and <c>Dinas Kesehatan Kabupaten Luwu Utara</c> are both of <c>Kabupaten
/// Luwu Utara</c>, <c>Provinsi Bali</c> is not. A unit named without any government counts as the agency's own.
/// Spelling must be exact: Badung and Bandung are two regencies.
/// </summary>
/// <param name="levels">Kind of government by the word for it; empty for a word that fits any kind.</param>
/// <param name="ignored">Words that tell no agency from another.</param>
/// <param name="shortForms">Proper names by their usual short form.</param>
/// <param name="vocabulary">Tells which words merely join.</param>
internal sealed class AgencyNames(
    IReadOnlyDictionary<string, string> levels,
    IReadOnlySet<string> ignored,
    IReadOnlyDictionary<string, IReadOnlyList<string>> shortForms,
    Vocabulary vocabulary
)
{
    /// <summary>The words of a phrase that tell agencies apart, short forms written out.</summary>
    public IReadOnlyList<string> Read(string phrase) =>
        [
            .. WordReader
                .Read(phrase, Slot.WordsMax, out _)
                .Where(word => !ignored.Contains(word.Text))
                .SelectMany(word => shortForms.GetValueOrDefault(word.Text) ?? [word.Text]),
        ];

    /// <summary>Whether <paramref name="phrase"/> names a government and none of those named is <paramref name="agency"/>.</summary>
    public bool NameAnother(IReadOnlyList<string> phrase, IReadOnlyList<string> agency)
    {
        var (level, name) = Split(agency);
        if (name.Count == 0)
        {
            return false;
        }

        var acronym = string.Concat(name.Where(word => !vocabulary.IsConnective(word)).Select(word => word[0]));
        var namesOne = false;
        for (var i = 0; i < phrase.Count; i++)
        {
            var isLevel = levels.TryGetValue(phrase[i], out var found);
            var fits =
                level.Length == 0
                || (isLevel && (found!.Length == 0 || string.Equals(found, level, StringComparison.Ordinal)));
            var at = isLevel ? i + 1 : i;
            if (fits && (StandsAt(name, phrase, at) || StandsAt([acronym], phrase, at)))
            {
                return false;
            }

            namesOne |= isLevel && !EndsAt(phrase, at);
        }

        return namesOne;
    }

    private (string Level, IReadOnlyList<string> Name) Split(IReadOnlyList<string> agency)
    {
        var words = agency.SkipWhile(word => levels.TryGetValue(word, out var kind) && kind.Length == 0).ToList();
        return words.Count > 0 && levels.TryGetValue(words[0], out var level) ? (level, words[1..]) : ("", words);
    }

    private bool StandsAt(IReadOnlyList<string> name, IReadOnlyList<string> phrase, int at) =>
        phrase.Skip(at).Take(name.Count).SequenceEqual(name, StringComparer.Ordinal) && EndsAt(phrase, at + name.Count);

    private bool EndsAt(IReadOnlyList<string> phrase, int at) =>
        at >= phrase.Count || vocabulary.IsConnective(phrase[at]) || levels.ContainsKey(phrase[at]);
}
