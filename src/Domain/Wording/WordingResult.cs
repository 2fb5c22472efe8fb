namespace Netralitas.Domain.Wording;

/// <summary>What the wording check found.</summary>
/// <param name="Verdict">The worst of the findings.</param>
/// <param name="Reference">The id of the reference the text is closest to; null when there is no text.</param>
/// <param name="Findings">The departures, by point and in the order of the text.</param>
public sealed record WordingResult(WordingVerdict Verdict, string? Reference, IReadOnlyList<WordingFinding> Findings);
