using Netralitas.Domain.Persons;
using Netralitas.Domain.Wording;

namespace Netralitas.Pages.Ceremonies.Wording;

/// <summary>One recited point with its findings marked, beside the reference's.</summary>
/// <param name="Number">The point, from 1.</param>
/// <param name="Parts">The point in pieces, in order.</param>
/// <param name="Reference">The reference's point; null if it has none.</param>
/// <param name="Findings">What is said about the point.</param>
public sealed record MarkedPoint(
    int Number,
    IReadOnlyList<MarkedPart> Parts,
    string? Reference,
    IReadOnlyList<NumberedFinding> Findings
)
{
    /// <summary>Marks the findings in a point.</summary>
    /// <param name="number">The point, from 1.</param>
    /// <param name="recited">The point as recited.</param>
    /// <param name="reference">The reference's point; null if it has none.</param>
    /// <param name="findings">The findings about it, in the check's order.</param>
    public static MarkedPoint Of(int number, string recited, string? reference, IReadOnlyList<NumberedFinding> findings)
    {
        var places = FindingPlaces.In(recited, reference ?? "", [.. findings.Select(each => each.Finding)]);
        var placed = findings.Zip(places).ToList();

        // A mask is as long as what it hides, so places found in the words hold in the masked ones too.
        var shown = NumberMask.MaskIn(recited);
        var cuts = placed
            .SelectMany(each => (int[])[each.Second.Start, each.Second.End])
            .Append(0)
            .Append(shown.Length)
            .Distinct()
            .Order()
            .ToList();
        var parts = new List<MarkedPart>();
        for (var index = 0; index < cuts.Count; index++)
        {
            var at = cuts[index];
            parts.AddRange(
                placed.Where(each => each.Second.IsGap && each.Second.Start == at).Select(each => Missing(each.First))
            );
            if (index + 1 < cuts.Count)
            {
                parts.Add(Piece(shown, at, cuts[index + 1], placed));
            }
        }

        return new MarkedPoint(number, parts, reference, [.. findings.Select(Masked)]);
    }

    private static MarkedPart Piece(
        string text,
        int from,
        int to,
        List<(NumberedFinding Finding, FindingPlace Place)> placed
    )
    {
        var over = placed.Where(each => each.Place.Start <= from && each.Place.End >= to && !each.Place.IsGap).ToList();
        return new MarkedPart(
            text[from..to],
            [.. over.Select(each => each.Finding).OrderByDescending(each => each.Finding.Kind)],
            [.. over.Where(each => each.Place.End == to).Select(each => each.Finding)],
            IsMissing: false
        );
    }

    private static MarkedPart Missing(NumberedFinding finding) =>
        new(finding.Finding.Expected ?? "", [finding], [finding], IsMissing: true);

    private static NumberedFinding Masked(NumberedFinding each) =>
        each with
        {
            Finding = each.Finding with { Found = each.Finding.Found is { } found ? NumberMask.MaskIn(found) : null },
        };
}
