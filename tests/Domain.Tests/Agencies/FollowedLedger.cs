using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Tests.Ceremonies;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Agencies;

/// <summary>A ledger and the ceremonies it follows: it is told what happens to them as an agency's grain tells it.</summary>
internal sealed class FollowedLedger
{
    private readonly Dictionary<string, Ceremony> ceremonies = new(StringComparer.Ordinal);
    private AgencyLedger ledger = new(Shipped.Elections);

    public IEnumerable<CeremonyEntry> Ceremonies => ledger.Ceremonies;

    public IReadOnlyList<ElectionFigures> Figures() => [.. ledger.Figures()];

    /// <summary>Goes on with a ledger restored from the contents of the one before.</summary>
    public void Restore() => ledger = AgencyLedger.Restore(Shipped.Elections, ledger.Contents());

    public bool NeedsRecount(string slug, CeremonyEvent next) => ledger.NeedsRecount(slug, next);

    public void Happen(string slug, params CeremonyEvent[] events)
    {
        if (!ceremonies.TryGetValue(slug, out var ceremony))
        {
            ceremonies[slug] = ceremony = new Ceremony(CeremonyId.Parse($"81.72/{slug.ToLowerInvariant()}"));
        }

        foreach (var happened in events)
        {
            if (ledger.NeedsRecount(slug, happened))
            {
                ledger.Recount(slug, ceremony.Pledges, happened);
            }

            ledger.Apply(slug, happened);
            ceremony.Apply(happened, Given.Now);
        }
    }
}
