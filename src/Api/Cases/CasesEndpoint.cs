using System.Globalization;
using Netralitas.Actors.Cases.Board;
using Netralitas.Actors.Codec;
using Netralitas.Actors.Codec.Cases;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/cases?status=&amp;agency=&amp;act=&amp;category=&amp;election=&amp;open=&amp;overdue=</c>: the cases the caller is
/// entitled to, latest first, a line each and nothing of the person.
/// </summary>
internal static class CasesEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext http, CaseView view, TimeProvider clock)
    {
        var query = http.Request.Query;
        var (page, pageProblem) = Page.Read(query);
        if ((pageProblem ?? Refuse(query)) is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(Page.CursorInvalid);
        }

        var now = clock.GetUtcNow();
        var lines = await view.ReadAsync(Caller.Of(http), http.RequestAborted);
        var matching = lines
            .Where(line => Matches(line, query, now))
            .OrderByDescending(line => line.ReceivedOn)
            .ThenBy(line => line.Id.Value, StringComparer.Ordinal)
            .ToList();
        var skipped = (int)Math.Min(seen, int.MaxValue);
        var shown = matching.Skip(skipped).Take(page.Limit).ToList();
        var end = skipped + shown.Count;
        return new JsonBody(json =>
        {
            json.WriteString("asOf", Rfc3339.Format(now));
            json.WriteNumber("total", matching.Count);
            json.WriteStartArray("items");
            foreach (var line in shown)
            {
                json.WriteStartObject();
                CaseJson.Write(json, line, now);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString(
                "cursor",
                end < matching.Count ? Page.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
            );
        });
    }

    private static bool Matches(CaseLine line, IQueryCollection query, DateTimeOffset now) =>
        Is(query, "status", CaseWire.Status[line.Status])
        && Is(query, "agency", line.Agency.Value)
        && Is(query, "act", line.Report.Act.Value)
        && Is(query, "election", line.Report.Election.Value)
        && Is(query, "category", line.Classification.Category is { } category ? CaseWire.Category[category] : "")
        && Is(query, "open", line.IsOpen ? "true" : "false")
        && Is(query, "overdue", line.IsOverdueAt(now) ? "true" : "false");

    private static bool Is(IQueryCollection query, string name, string value) =>
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
