using Netralitas.Actors.Cases.Board;
using Netralitas.Actors.Codec.Cases;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;

namespace Netralitas.Api.Cases;

/// <summary>
/// Which cases a list holds, read from <c>status</c>, <c>agency</c>, <c>act</c>, <c>category</c>, <c>election</c>,
/// <c>open</c> and <c>overdue</c>: one rule for the API's list and its export.
/// </summary>
/// <param name="query">The query.</param>
internal sealed class CaseFilter(IQueryCollection query)
{
    /// <summary>The filter of a query, or why it is none.</summary>
    public static (CaseFilter? Filter, Problem? Problem) Read(IQueryCollection query) =>
        Refuse(query) is { } problem ? (null, problem) : (new CaseFilter(query), null);

    /// <summary>The cases that match, latest first.</summary>
    public List<CaseLine> Apply(IEnumerable<CaseLine> lines, DateTimeOffset now) =>
        [
            .. lines
                .Where(line => Matches(line, now))
                .OrderByDescending(line => line.ReceivedOn)
                .ThenBy(line => line.Id.Value, StringComparer.Ordinal),
        ];

    private bool Matches(CaseLine line, DateTimeOffset now) =>
        Is("status", CaseWire.Status[line.Status])
        && Is("agency", line.Agency.Value)
        && Is("act", line.Report.Act.Value)
        && Is("election", line.Report.Election.Value)
        && Is("category", line.Classification.Category is { } category ? CaseWire.Category[category] : "")
        && Is("open", line.IsOpen ? "true" : "false")
        && Is("overdue", line.IsOverdueAt(now) ? "true" : "false");

    private bool Is(string name, string value) =>
        query[name].ToString() is not { Length: > 0 } wanted || wanted == value;

    private static Problem? Refuse(IQueryCollection query)
    {
        var (status, category) = (query["status"].ToString(), query["category"].ToString());
        return status.Length > 0 && !CaseWire.Status.TryParse(status, out _)
                ? QueryProblem.OneOf("status", CaseWire.Status.All)
            : category.Length > 0 && !CaseWire.Category.TryParse(category, out _)
                ? QueryProblem.OneOf("category", CaseWire.Category.All)
            : RefuseFlag(query, "open") ?? RefuseFlag(query, "overdue");
    }

    private static Problem? RefuseFlag(IQueryCollection query, string name) =>
        query[name].ToString() is "" or "true" or "false" ? null : QueryProblem.OneOf(name, "true, false");
}
