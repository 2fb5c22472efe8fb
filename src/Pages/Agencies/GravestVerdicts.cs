using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Ceremonies.Listing;

namespace Netralitas.Pages.Agencies;

/// <summary>The verdict on an agency's wordings that most wants somebody to look.</summary>
internal static class GravestVerdicts
{
    /// <summary>The gravest verdict of each agency among held ceremonies.</summary>
    public static IReadOnlyDictionary<AgencyId, WordingVerdict> Of(IEnumerable<CeremonyLine> lines)
    {
        var gravest = new Dictionary<AgencyId, WordingVerdict>();
        foreach (var line in lines.Where(line => line.IsHeld))
        {
            if (
                line.Verdict is { } verdict
                && (!gravest.TryGetValue(line.Id.Agency, out var known) || Rank(verdict) > Rank(known))
            )
            {
                gravest[line.Id.Agency] = verdict;
            }
        }

        return gravest;
    }

    /// <summary>How much a verdict wants a look; a text that was not reported less than a misspelt one.</summary>
    public static int Rank(WordingVerdict verdict) =>
        verdict switch
        {
            WordingVerdict.Substantive => 3,
            WordingVerdict.Orthographic => 2,
            WordingVerdict.Absent => 1,
            _ => 0,
        };
}
