using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Cases.Statistics;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases.Statistics;

/// <summary>
/// <c>GET /v1/statistics/cases?by=&amp;unit=&amp;election=</c>: how many reports, persons or cases by act, category, stage, rank,
/// province, month, status or penalty. Who is not entitled to cases sees no running examination and no closed statement,
/// small groups only together, and rounded counts.
/// </summary>
internal static class CaseStatisticsEndpoint
{
    public static async Task<Results<Ok<CaseStatisticsAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        CaseView view,
        CaseRules rules,
        AgencyList agencies,
        TimeProvider clock
    )
    {
        var query = http.Request.Query;
        var (by, unit, election) = (query["by"].ToString(), query["unit"].ToString(), query["election"].ToString());
        unit = unit.Length == 0 ? "case" : unit;
        if (CaseGrouping.Find(by) is not { } groupOf)
        {
            return new ProblemResult(QueryProblem.OneOf("by", CaseGrouping.All));
        }

        if (CaseGrouping.Unit(unit) is not { } count)
        {
            return new ProblemResult(QueryProblem.OneOf("unit", "report, person, case"));
        }

        var isEntitled = Caller.Of(http).AsCaseReader().IsEntitled;
        var lines = await view.ReadAllAsync(http.RequestAborted);
        var counted = lines
            .Where(line => line.Status != CaseStatus.Merged && (isEntitled || line.IsListed))
            .Where(line => election.Length == 0 || line.Report.Election.Value == election)
            .ToList();
        var groups = counted.ToLookup(line => groupOf(line, agencies), StringComparer.Ordinal);
        var exact = groups.ToDictionary(group => group.Key, CellOf, StringComparer.Ordinal);
        var counts = new PublicCounts(rules.Privacy.CellMin);
        var shown = isEntitled
            ? exact.ToDictionary(cell => cell.Key, cell => (int?)cell.Value.Count, StringComparer.Ordinal)
            : counts.Show(exact, small => CellOf(small.SelectMany(group => groups[group])));
        var total = isEntitled ? CellOf(counted).Count : counts.Show(CellOf(counted));
        Cell CellOf(IEnumerable<CaseLine> of) => new(count(of), CaseGrouping.Persons(of));
        return TypedResults.Ok(
            new CaseStatisticsAnswer(
                "Netralitas, register perkara · case register",
                clock.GetUtcNow(),
                unit,
                by,
                isEntitled ? 0 : rules.Privacy.CellMin,
                isEntitled ? 1 : rules.Privacy.CellMin,
                total,
                shown
                    .OrderBy(cell => cell.Key, StringComparer.Ordinal)
                    .Select(cell => new CaseGroup(cell.Key, cell.Value, cell.Value is null))
            )
        );
    }
}

/// <summary>How many there are of each group.</summary>
/// <param name="Source">Where the figures come from.</param>
/// <param name="AsOf">When they were counted.</param>
/// <param name="Unit">What is counted: report, person or case.</param>
/// <param name="By">What they are grouped by.</param>
/// <param name="CellMin">Groups of fewer persons are shown only together; 0 for who is entitled to cases.</param>
/// <param name="RoundedTo">Counts are rounded to multiples of this.</param>
/// <param name="Total">All of them; null if too few to be shown.</param>
/// <param name="Items">The groups.</param>
internal sealed record CaseStatisticsAnswer(
    string Source,
    DateTimeOffset AsOf,
    string Unit,
    string By,
    int CellMin,
    int RoundedTo,
    int? Total,
    IEnumerable<CaseGroup> Items
);

/// <summary>One group; without a count if it is kept back.</summary>
internal sealed record CaseGroup(string Group, int? Count, bool Suppressed);
