namespace Netralitas.Domain.Wording;

/// <summary>
/// Finds the words of findings in the point they are about, so that they can be marked there. Case, spacing and punctuation
/// carry no meaning, as in the check itself. Work is bound: of a point and its reference 200 words are compared.
/// </summary>
public sealed class FindingPlaces
{
    private const char Cut = '…';

    private readonly string recited;
    private readonly string[] words;
    private readonly Word[] places;
    private readonly string[] referred;
    private readonly int[] answers;

    private FindingPlaces(string recited, string reference)
    {
        this.recited = recited;
        places = [.. WordReader.Read(recited, recited.Length, out _)];
        words = [.. places.Select(word => word.Text)];
        referred = [.. WordReader.Read(reference, RecitedPoint.WordsMax, out _).Select(word => word.Text)];
        answers = CommonWords.Match(words.AsSpan(0, Math.Min(words.Length, RecitedPoint.WordsMax)), referred);
    }

    /// <summary>
    /// The place of each finding, in their order. Where the found words were shortened or cannot be found, it is the whole point.
    /// </summary>
    /// <param name="recited">The point as recited.</param>
    /// <param name="reference">The reference's point; empty if it has none.</param>
    /// <param name="findings">The findings about this point, in the check's order.</param>
    public static IReadOnlyList<FindingPlace> In(
        string recited,
        string reference,
        IReadOnlyList<WordingFinding> findings
    )
    {
        var point = new FindingPlaces(recited, reference);
        var found = new List<FindingPlace>(findings.Count);
        var (afterWord, afterUnit) = (0, 0);
        foreach (var finding in findings)
        {
            var expected = WordsOf(finding.Expected);
            var unit = Search(point.referred, expected, afterUnit);
            unit = unit < 0 ? Search(point.referred, expected, 0) : unit;
            afterUnit = Math.Max(afterUnit, unit);
            var near = unit < 0 ? afterWord : point.AfterAnswersBefore(unit);
            if (finding.Found is null)
            {
                var end = near == 0 ? 0 : point.places[near - 1].End;
                found.Add(new FindingPlace(end, end));
            }
            else
            {
                var sought = WordsOf(finding.Found);
                var at = IsCut(finding.Found) ? -1 : Search(point.words, sought, near);
                at = at < 0 && !IsCut(finding.Found) ? Search(point.words, sought, 0) : at;
                found.Add(point.PlaceOf(at, sought.Length));
                afterWord = Math.Max(afterWord, at);
            }
        }

        return found;
    }

    private FindingPlace PlaceOf(int at, int count) =>
        at < 0 ? new FindingPlace(0, recited.Length) : new FindingPlace(places[at].Start, places[at + count - 1].End);

    // The word after the last one that answers the reference before this unit: there its own words stand, or should.
    private int AfterAnswersBefore(int unit)
    {
        for (var before = unit - 1; before >= 0; before--)
        {
            if (answers[before] >= 0)
            {
                return answers[before] + 1;
            }
        }

        return 0;
    }

    private static bool IsCut(string found) => found.EndsWith(Cut);

    private static string[] WordsOf(string? text) =>
        text is null ? [] : [.. WordReader.Read(text, text.Length, out _).Select(word => word.Text)];

    private static int Search(string[] among, string[] sought, int from)
    {
        for (var at = from; sought.Length > 0 && at <= among.Length - sought.Length; at++)
        {
            if (among.AsSpan(at, sought.Length).SequenceEqual(sought))
            {
                return at;
            }
        }

        return -1;
    }
}
