using Netralitas.Domain.Facts;

namespace Netralitas.Domain.Violations;

/// <summary>The violations of one joint decree (<i>surat keputusan bersama</i>, SKB).</summary>
/// <param name="Id">Its slug: <c>skb-2022</c>.</param>
/// <param name="Decree">The decree's numbers and date, as it is cited in Indonesian.</param>
/// <param name="From">The first day, by the day of the act.</param>
/// <param name="To">The last day, included; null for the decree in force.</param>
/// <param name="Entries">Its entries, in the decree's order.</param>
/// <param name="Source">Who says so.</param>
public sealed record ViolationCatalogue(
    string Id,
    string Decree,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<CatalogueEntry> Entries,
    FactSource Source
)
{
    /// <summary>What the decree makes of an act; null if it does not classify it at that stage.</summary>
    /// <param name="act">The act.</param>
    /// <param name="afterFixing">Whether the candidates of the contest were fixed by the day of the act.</param>
    public CatalogueEntry? Find(ActId act, bool afterFixing) =>
        Entries.FirstOrDefault(entry => entry.Act == act && entry.HoldsAt(afterFixing));
}
