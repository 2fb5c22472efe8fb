using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Public;

/// <summary>What anybody may see: aggregates, and of no single agency.</summary>
/// <param name="Tongue">The language.</param>
/// <param name="Election">The election.</param>
/// <param name="Elections">The elections one may switch to.</param>
/// <param name="AsOf">When the figures were read, or since when they stand still.</param>
/// <param name="Nation">The nation.</param>
/// <param name="Provinces">The provinces, by code.</param>
public sealed record PublicModel(
    PageTongue Tongue,
    Election Election,
    IReadOnlyList<Election> Elections,
    DateTimeOffset AsOf,
    PublicFigures Nation,
    IReadOnlyList<PublicFigures> Provinces
);

/// <summary>One line of public figures.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Total">How many agencies.</param>
/// <param name="Reported">Of them, those with a held ceremony.</param>
/// <param name="Verified">Of them, those whose evidence was accepted.</param>
/// <param name="Complete">Of them, those complete.</param>
/// <param name="Overdue">Agencies past the target date without a report.</param>
/// <param name="SpokenPercent">Civil servants who recited, of the known rolls; null if unknown or kept back.</param>
/// <param name="SignedPercent">Civil servants who signed, of the known rolls; null if unknown or kept back.</param>
public sealed record PublicFigures(
    string Name,
    int Total,
    int Reported,
    int Verified,
    int Complete,
    int Overdue,
    int? SpokenPercent,
    int? SignedPercent
)
{
    /// <summary>The figures of some agencies.</summary>
    /// <param name="name">What they are.</param>
    /// <param name="standings">Where they stand.</param>
    /// <param name="personsMin">The fewest persons that may be told apart.</param>
    public static PublicFigures Of(string name, IReadOnlyCollection<AgencyStanding> standings, int personsMin)
    {
        var onRolls = new NationFigures();
        foreach (var standing in standings.Where(standing => standing.Row.Roll is not null))
        {
            onRolls.Add(standing);
        }

        return new PublicFigures(
            name,
            standings.Count,
            standings.Count(standing => standing.Status >= AgencyStatus.Reported),
            standings.Count(standing => standing.Status >= AgencyStatus.Verified),
            standings.Count(standing => standing.Status >= AgencyStatus.Complete),
            standings.Count(standing => standing.IsOverdue),
            PublicShare.Of(onRolls.Spoken, onRolls.Roll, personsMin),
            PublicShare.Of(onRolls.Signed, onRolls.Roll, personsMin)
        );
    }
}
