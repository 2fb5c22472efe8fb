using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Violations;

/// <summary>What a decree makes of an act at a stage.</summary>
/// <param name="Code">Its code, unique within the catalogue: <c>KE-04</c>, <c>DS-06</c>.</param>
/// <param name="Act">The act.</param>
/// <param name="Stage">When the act must have happened.</param>
/// <param name="Category">Ethics or discipline.</param>
/// <param name="Level">The level of the sanction; <see cref="SanctionLevel.Moral"/> if and only if it is ethics.</param>
/// <param name="Name">The act as the decree puts it at this stage.</param>
/// <param name="LegalBasis">The article that carries the sanction, as it is cited in Indonesian.</param>
/// <param name="Source">Who says so; its mark is that of the least known part of the entry.</param>
public sealed record CatalogueEntry(
    string Code,
    ActId Act,
    ActStage Stage,
    ViolationCategory Category,
    SanctionLevel Level,
    BilingualText Name,
    string LegalBasis,
    FactSource Source
)
{
    /// <summary>Whether the entry holds for an act of before or after the candidates were fixed.</summary>
    public bool HoldsAt(bool afterFixing) =>
        Stage == ActStage.Any || Stage == (afterFixing ? ActStage.AfterFixing : ActStage.BeforeFixing);
}
