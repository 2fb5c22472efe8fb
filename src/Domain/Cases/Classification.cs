using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Cases;

/// <summary>What an act is, on its day, for its contest; computed and never asked of the reporter.</summary>
/// <param name="Category">Ethics or discipline; null if the catalogue in force does not classify the act at that stage.</param>
/// <param name="Entry">The entry of the catalogue; null likewise.</param>
/// <param name="Catalogue">The catalogue in force on the day of the act; null if none was.</param>
/// <param name="Fixing">When the contest's candidates were fixed; null if that cannot be told.</param>
/// <param name="IsAfterFixing">Whether the act took place on that day or later.</param>
/// <param name="Reasoning">How it follows, for people.</param>
/// <param name="Refused">Why nothing can be computed: an unknown act or election, or a contest that must be named.</param>
public sealed record Classification(
    ViolationCategory? Category,
    CatalogueEntry? Entry,
    ViolationCatalogue? Catalogue,
    CandidatesFixed? Fixing,
    bool IsAfterFixing,
    BilingualText Reasoning,
    Rejection? Refused = null
)
{
    /// <summary>The classification of what cannot be classified.</summary>
    public static Classification Refuse(Rejection why) => new(null, null, null, null, false, why.Detail, why);
}
