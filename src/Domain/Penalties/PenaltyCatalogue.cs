using System.Diagnostics.CodeAnalysis;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Violations;

namespace Netralitas.Domain.Penalties;

/// <summary>The penalties there are, from <c>data/penalties.json</c>; checked when it is read.</summary>
public sealed class PenaltyCatalogue
{
    // The decrees speak of civil servants; what other staff face is between them and their contract.
    private static readonly PersonCategory[] CivilServants = [PersonCategory.Pns, PersonCategory.Pppk];
    private readonly Dictionary<PenaltyId, Penalty> byId;

    private PenaltyCatalogue(IReadOnlyList<Penalty> all)
    {
        All = all;
        byId = all.ToDictionary(penalty => penalty.Id);
    }

    /// <summary>Every penalty, in the file's order.</summary>
    public IReadOnlyList<Penalty> All { get; }

    /// <summary>The penalty of an identifier; false if there is none.</summary>
    public bool TryFind(PenaltyId id, [NotNullWhen(true)] out Penalty? penalty) => byId.TryGetValue(id, out penalty);

    /// <summary>The penalties of a level that may be imposed on a person so employed; empty if none is known.</summary>
    public IReadOnlyList<Penalty> For(SanctionLevel level, PersonCategory employment) =>
        [.. All.Where(penalty => penalty.Level == level && penalty.Employment.Contains(employment))];

    /// <summary>Refuses penalties that leave a civil servant without one at a level a decree leads to.</summary>
    /// <exception cref="FormatException">There is such a level; the message names it, the entry and the employment.</exception>
    public void ExpectCovers(ViolationCatalogues violations)
    {
        var needed =
            from catalogue in violations.All
            from entry in catalogue.Entries
            from employment in CivilServants
            where For(entry.Level, employment).Count == 0
            select $"penalties: none of level {entry.Level} for {employment}, which {entry.Code} of {catalogue.Id} needs.";
        if (needed.FirstOrDefault() is { } fault)
        {
            throw new FormatException(fault);
        }
    }

    /// <summary>
    /// Reads the penalties. Refused: an id that is no slug or stands there twice; an unknown level, employment or remedy; an
    /// employment named twice; a fact without source or confidence.
    /// </summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <exception cref="FormatException">The file breaks a rule; the message names the field.</exception>
    public static PenaltyCatalogue Parse(ReadOnlySpan<byte> json)
    {
        var items = FactNode.Parse(json).Get("penalties").Items("id");
        return new PenaltyCatalogue([.. items.Select(ReadPenalty)]);
    }

    private static Penalty ReadPenalty(FactNode item) =>
        new(
            PenaltyId.Parse(item.Get("id").Slug()),
            item.Get("name").Bilingual(),
            item.Get("level").Word<SanctionLevel>(),
            item.Get("employment").Words<PersonCategory>(),
            item.Get("remedy").Word<Remedy>(),
            item.Get("listed").Flag(),
            item.Get("legalBasis").Text(),
            item.Source()
        );
}
