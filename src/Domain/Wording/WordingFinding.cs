namespace Netralitas.Domain.Wording;

/// <summary>One place where a recited text departs from its reference.</summary>
/// <param name="Point">The point, from 1.</param>
/// <param name="Kind">How it departs.</param>
/// <param name="Clause">The required clause it touches, by its Indonesian name (<c>ujaran kebencian</c>), or null.</param>
/// <param name="Expected">The words the reference has there; null where it has none.</param>
/// <param name="Found">The words recited there, shortened if long; null where there are none.</param>
public sealed record WordingFinding(
    int Point,
    WordingFindingKind Kind,
    string? Clause,
    string? Expected,
    string? Found
);
