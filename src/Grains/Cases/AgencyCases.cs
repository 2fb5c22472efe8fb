using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Cases.Statistics;

namespace Netralitas.Grains.Cases;

/// <summary>What an agency's page says of its cases: open, overdue, and how it follows up recommendations.</summary>
/// <param name="view">Finds the cases.</param>
/// <param name="rules">The facts.</param>
/// <param name="clock">The time.</param>
public sealed class AgencyCases(CaseView view, CaseRules rules, TimeProvider clock)
{
    /// <summary>
    /// Reads the figures as this reader may see them: an agency those cases it knows of; who is not entitled to cases no
    /// count under the smallest that is shown, the others rounded, and nothing of running examinations.
    /// </summary>
    public async Task<AgencyCaseFigures> ReadAsync(AgencyId agency, CaseReader reader, CancellationToken cancellation)
    {
        var isEntitled = reader.Sender.Agency is not null || reader.IsEntitled;
        var lines = isEntitled ? await view.ReadAsync(reader, cancellation) : await view.ReadAllAsync(cancellation);
        var now = clock.GetUtcNow();
        var own = lines.Where(line => line.Agency == agency && (isEntitled || line.IsListed)).ToList();
        var counts = new PublicCounts(rules.Privacy.CellMin);
        return new AgencyCaseFigures(
            Shown(line => line.IsOpen),
            // Before the recommendation it is others who are late.
            Shown(line => line.RecommendedOn is not null && line.IsOverdueAt(now)),
            Shown(line => line.RecommendedOn is not null),
            Shown(line => line is { RecommendedOn: not null, FollowedUpOn: not null })
        );

        int? Shown(Func<CaseLine, bool> isCounted)
        {
            var counted = own.Where(isCounted).ToList();
            return isEntitled ? counted.Count : counts.Show(new Cell(counted.Count, CaseGrouping.Persons(counted)));
        }
    }
}

/// <summary>An agency's case figures; null is none or too few to be shown to this reader.</summary>
/// <param name="Open">Cases with something left to do.</param>
/// <param name="Overdue">Cases with a period of the agency's that has run out.</param>
/// <param name="Recommended">Recommendations received.</param>
/// <param name="FollowedUp">Of them, those the agency began to follow up.</param>
public sealed record AgencyCaseFigures(int? Open, int? Overdue, int? Recommended, int? FollowedUp)
{
    /// <summary>Followed up of recommended, 0 to 1; null where unknown or kept back.</summary>
    public double? FollowUpRate => Recommended > 0 ? (double?)FollowedUp / Recommended : null;
}
