using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Cases.Statistics;
using Netralitas.Grains.Codec;
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
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        CaseView view,
        CaseRules rules,
        AgencyList board,
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
        var groups = counted.ToLookup(line => groupOf(line, board), StringComparer.Ordinal);
        var exact = groups.ToDictionary(group => group.Key, CellOf, StringComparer.Ordinal);
        var counts = new PublicCounts(rules.Privacy.CellMin);
        var shown = isEntitled
            ? exact.ToDictionary(cell => cell.Key, cell => (int?)cell.Value.Count, StringComparer.Ordinal)
            : counts.Show(exact, small => CellOf(small.SelectMany(group => groups[group])));
        var total = isEntitled ? CellOf(counted).Count : counts.Show(CellOf(counted));
        Cell CellOf(IEnumerable<CaseLine> of) => new(count(of), CaseGrouping.Persons(of));
        return new JsonBody(json =>
        {
            json.WriteString("source", "Netralitas, register perkara · case register");
            json.WriteString("asOf", Rfc3339.Format(clock.GetUtcNow()));
            json.WriteString("unit", unit);
            json.WriteString("by", by);
            json.WriteNumber("cellMin", isEntitled ? 0 : rules.Privacy.CellMin);
            json.WriteNumber("roundedTo", isEntitled ? 1 : rules.Privacy.CellMin);
            FigureJson.WriteNumber(json, "total", total);
            json.WriteStartArray("items");
            foreach (var (group, number) in shown.OrderBy(cell => cell.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("group", group);
                FigureJson.WriteNumber(json, "count", number);
                json.WriteBoolean("suppressed", number is null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
