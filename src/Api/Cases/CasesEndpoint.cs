using System.Globalization;
using Netralitas.Api.Queries;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
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
    public static async Task<IResult> HandleAsync(HttpContext http, CaseView view, TimeProvider clock)
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
                end < matching.Count ? ListPage.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
            );
        });
    }
}
