namespace Netralitas.Domain.Wording;

/// <summary>
/// The reference wordings of the pledge and the check of a recited text against them (<c>data/wordings.json</c>). Nothing of
/// the wording is in the code: references, required clauses, accepted variants and known slips come from the file.
/// </summary>
public sealed class WordingCatalogue
{
    private const int PointsMax = 16;
    private readonly IReadOnlyList<Reference> references;
    private readonly Phrasebook phrasebook;
    private readonly Vocabulary vocabulary;

    private WordingCatalogue(IReadOnlyList<Reference> references, Phrasebook phrasebook, Vocabulary vocabulary)
    {
        (this.references, this.phrasebook, this.vocabulary) = (references, phrasebook, vocabulary);
        References = [.. references.Select(reference => reference.Wording)];
    }

    /// <summary>The reference texts.</summary>
    public IReadOnlyList<ReferenceWording> References { get; }

    /// <summary>
    /// Reads a catalogue. Refused: a fact without source or confidence, an unknown kind of variant or slot, a required
    /// clause that one of the references does not contain.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names the field.</exception>
    public static WordingCatalogue Parse(ReadOnlySpan<byte> json)
    {
        var (references, phrasebook, vocabulary) = WordingFile.Read(json);
        return new WordingCatalogue(references, phrasebook, vocabulary);
    }

    /// <summary>
    /// Checks a text against the reference it is closest to; between equals the one it claims. Points are compared by their
    /// place. Case, spacing, punctuation and connectives carry no meaning. Of a point the first 200 words are compared and
    /// of a text the first 16 points; more is reported as substantive, so the work is bound whatever is sent.
    /// </summary>
    /// <param name="text">The text; null if none was reported.</param>
    /// <param name="agencyName">The agency that held the ceremony, by its own name; blank if not known.</param>
    public WordingResult Check(WordingText? text, string agencyName)
    {
        var claimed = references.FirstOrDefault(reference => IsClaimed(reference, text));
        if (text is null || text.Points.All(string.IsNullOrWhiteSpace))
        {
            return claimed is null
                ? new WordingResult(WordingVerdict.Absent, null, [])
                : new WordingResult(WordingVerdict.Conforms, claimed.Wording.Id, []);
        }

        var (closest, points) = references
            .OrderBy(reference => reference == claimed ? 0 : 1)
            .Select(reference => (reference, Points: Compare(text.Points, reference)))
            .MinBy(compared => compared.Points.Sum(point => (long)point.Alignment.Cost));
        WordingFinding[] findings =
        [
            .. points.SelectMany((point, i) => PointCheck.Findings(i + 1, point, agencyName, vocabulary)),
            .. Surplus(text.Points),
        ];
        return new WordingResult(VerdictOf(findings), closest.Wording.Id, findings);
    }

    private static bool IsClaimed(Reference reference, WordingText? text) =>
        string.Equals(reference.Wording.Id, text?.ClaimedReference?.Trim(), StringComparison.OrdinalIgnoreCase);

    private List<RecitedPoint> Compare(IReadOnlyList<string> recited, Reference reference)
    {
        var count = Math.Max(reference.Points.Count, Math.Min(recited.Count, PointsMax));
        var points = new List<RecitedPoint>(count);
        for (var i = 0; i < count; i++)
        {
            var text = i < recited.Count ? recited[i] : "";
            var point = i < reference.Points.Count ? reference.Points[i] : ReferencePoint.None;
            points.Add(new RecitedPoint(text, point, phrasebook, vocabulary));
        }

        return points;
    }

    private static IEnumerable<WordingFinding> Surplus(IReadOnlyList<string> recited)
    {
        var first = recited.Skip(PointsMax).FirstOrDefault(point => !string.IsNullOrWhiteSpace(point));
        if (first is not null)
        {
            yield return new WordingFinding(PointsMax + 1, WordingFindingKind.Substantive, null, null, Quote.Of(first));
        }
    }

    private static WordingVerdict VerdictOf(IReadOnlyCollection<WordingFinding> findings) =>
        findings.Select(finding => finding.Kind).DefaultIfEmpty(WordingFindingKind.Wider).Max() switch
        {
            WordingFindingKind.Wider => WordingVerdict.Conforms,
            WordingFindingKind.Orthographic => WordingVerdict.Orthographic,
            _ => WordingVerdict.Substantive,
        };
}
