using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Lists;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/cases?status=&amp;agency=&amp;act=&amp;category=&amp;election=&amp;open=&amp;overdue=</c>: the cases the caller is
/// entitled to, latest first, a line each and nothing of the person.
/// </summary>
internal static class CasesEndpoint
{
    public static async Task<Results<Ok<CasesAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        CaseView view,
        TimeProvider clock
    )
    {
        var query = http.Request.Query;
        var (page, pageRefused) = ListPage.Read(query.Given);
        if ((pageRefused ?? CaseFilter.Refuse(query.Given)) is { } refused)
        {
            return new ProblemResult(QueryProblem.Of(refused));
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var now = clock.GetUtcNow();
        var lines = await view.ReadAsync(Caller.Of(http).AsCaseReader(), http.RequestAborted);
        var matching = new CaseFilter(query.Given, now).Apply(lines);
        var shown = Page.Of(matching, page, seen, line => CaseListLine.Of(line, now));
        return TypedResults.Ok(new CasesAnswer(now, matching.Count, shown.Items, shown.Cursor));
    }
}
