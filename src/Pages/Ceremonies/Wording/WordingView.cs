using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Wording;

namespace Netralitas.Pages.Ceremonies.Wording;

/// <summary>A ceremony's wording, checked, with the findings marked where they stand.</summary>
/// <param name="Verdict">What the check says of the whole.</param>
/// <param name="Reference">Name of the reference the text is closest to; null when there is no text.</param>
/// <param name="Basis">Where the reference comes from; null when there is no text.</param>
/// <param name="Opening">What was said before the points, or null.</param>
/// <param name="Points">The points; none when the agency only named a reference.</param>
/// <param name="Closing">What was said after the points, or null.</param>
public sealed record WordingView(
    WordingVerdict Verdict,
    BilingualText? Reference,
    BilingualText? Basis,
    string? Opening,
    IReadOnlyList<MarkedPoint> Points,
    string? Closing
)
{
    /// <summary>Checks a text and marks it.</summary>
    /// <param name="text">The text; null if none was reported.</param>
    /// <param name="agencyName">The agency that held the ceremony.</param>
    /// <param name="wordings">The references.</param>
    public static WordingView Of(WordingText? text, string agencyName, WordingCatalogue wordings)
    {
        var result = wordings.Check(text, agencyName);
        var reference = wordings.References.FirstOrDefault(each => each.Id == result.Reference);
        return new WordingView(
            result.Verdict,
            reference?.Name,
            reference?.Basis,
            Masked(text?.Opening),
            [.. PointsOf(text?.Points ?? [], reference?.Points ?? [], result.Findings)],
            Masked(text?.Closing)
        );
    }

    /// <summary>Every finding, by number.</summary>
    public IEnumerable<NumberedFinding> Findings => Points.SelectMany(point => point.Findings);

    private static IEnumerable<MarkedPoint> PointsOf(
        IReadOnlyList<string> recited,
        IReadOnlyList<string> reference,
        IReadOnlyList<WordingFinding> findings
    )
    {
        var number = 0;
        var numbered = findings.Select(finding => new NumberedFinding(++number, finding)).ToList();
        var count = recited.Count == 0 ? 0 : Math.Max(recited.Count, reference.Count);
        for (var point = 1; point <= count; point++)
        {
            yield return MarkedPoint.Of(
                point,
                point <= recited.Count ? recited[point - 1] : "",
                point <= reference.Count ? reference[point - 1] : null,
                [.. numbered.Where(each => each.Finding.Point == point)]
            );
        }
    }

    private static string? Masked(string? text) => text is null ? null : NumberMask.MaskIn(text);
}
