namespace Netralitas.Pages.Ceremonies.Wording;

/// <summary>A piece of a recited point, all of it under the same findings.</summary>
/// <param name="Text">The words; where some are missing, those that were expected.</param>
/// <param name="Findings">The findings about it, the gravest first; none for words that nothing is said about.</param>
/// <param name="Ending">Of them, those whose words end here: their numbers are shown after it.</param>
/// <param name="IsMissing">Whether the words were not recited.</param>
public sealed record MarkedPart(
    string Text,
    IReadOnlyList<NumberedFinding> Findings,
    IReadOnlyList<NumberedFinding> Ending,
    bool IsMissing
);
