using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Wording;

/// <summary>Words known to stand for words of a reference.</summary>
/// <param name="Written">The words as they are recited, in lower case.</param>
/// <param name="Meaning">The words of the reference they stand for, as people write them.</param>
/// <param name="Means">The same words in lower case.</param>
/// <param name="Kind">What using them amounts to; null if they say the same and are no finding.</param>
/// <param name="Source">Where they were seen.</param>
internal sealed record Variant(
    IReadOnlyList<string> Written,
    string Meaning,
    IReadOnlyList<string> Means,
    WordingFindingKind? Kind,
    FactSource Source
);
