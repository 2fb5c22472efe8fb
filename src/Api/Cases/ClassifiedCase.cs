using Netralitas.Domain.Cases;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Domain.Violations;

namespace Netralitas.Api.Cases;

/// <summary>What an act is on a day.</summary>
internal sealed record ClassificationAnswer(ClassifiedCase Classification);

/// <summary>What an act is, with how it follows and which penalties there are for it. Null is what no catalogue says.</summary>
/// <param name="Category">Ethics or discipline.</param>
/// <param name="Code">The catalogue's code.</param>
/// <param name="Level">How severe.</param>
/// <param name="Article">The article that carries the sanction.</param>
/// <param name="Confidence">How well that is known.</param>
/// <param name="Catalogue">The decree's catalogue.</param>
/// <param name="Stage">beforeFixing or afterFixing: whether the candidates were fixed.</param>
/// <param name="CandidatesFixedOn">The day they were.</param>
/// <param name="Reasoning">How it follows.</param>
/// <param name="Penalties">Ids of the penalties there are.</param>
internal sealed record ClassifiedCase(
    ViolationCategory? Category,
    string? Code,
    SanctionLevel? Level,
    string? Article,
    Confidence? Confidence,
    string? Catalogue,
    string? Stage,
    DateOnly? CandidatesFixedOn,
    BilingualText Reasoning,
    IEnumerable<string> Penalties
)
{
    public static ClassifiedCase Of(Classification found, PersonCategory employment, CaseRules rules) =>
        new(
            found.Category,
            found.Entry?.Code,
            found.Entry?.Level,
            found.Entry?.LegalBasis,
            found.Entry?.Source.Confidence,
            found.Catalogue?.Id,
            found.Fixing is null ? null
                : found.IsAfterFixing ? "afterFixing"
                : "beforeFixing",
            found.Fixing?.Day,
            found.Reasoning,
            found.Entry is { } entry
                ? rules.Penalties.For(entry.Level, employment).Select(penalty => penalty.Id.Value)
                : []
        );
}
