using System.Globalization;
using System.Text.Json;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary>
/// <c>GET /v1/agencies?election=&amp;province=&amp;status=&amp;q=&amp;sort=</c>: one line an agency, filtered, ordered, paged.
/// <c>status</c> also takes <c>overdue</c>; <c>q</c> looks for words in name and id.
/// </summary>
internal static class AgenciesEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        ElectionCalendar elections,
        RegionCatalogue regions,
        StandingsReader reader
    )
    {
        var query = http.Request.Query;
        var (election, electionProblem) = QueryProblem.Of(ElectionQuery.Read(query.Given, elections));
        var (page, pageProblem) = QueryProblem.Of(ListPage.Read(query.Given));
        var (filter, filterProblem) = QueryProblem.Of(AgencyFilter.Read(query.Given, regions));
        if ((electionProblem ?? pageProblem ?? filterProblem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var view = await reader.ReadAsync(election!, http.RequestAborted);
        var matching = filter!.Apply(view.Standings);

        // Lines move while pages are read; a cursor counts lines, so a page never repeats the one before for long.
        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var skipped = (int)Math.Min(seen, int.MaxValue);
        var shown = matching.Skip(skipped).Take(page.Limit).ToList();
        var end = skipped + shown.Count;
        return new JsonBody(json =>
        {
            json.WriteString("election", election!.Id.Value);
            json.WriteString("asOf", Rfc3339.Format(view.AsOf));
            json.WriteNumber("position", view.Position);
            json.WriteNumber("total", matching.Count);
            json.WriteStartArray("items");
            foreach (var standing in shown)
            {
                json.WriteStartObject();
                WriteHead(json, standing.Row);
                FigureJson.Write(json, standing);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString(
                "cursor",
                end < matching.Count ? ListPage.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
            );
        });
    }

    /// <summary>Who the agency is.</summary>
    public static void WriteHead(Utf8JsonWriter json, AgencyLine row)
    {
        json.WriteString("id", row.Id.Value);
        json.WriteString("name", row.Name);
        json.WriteString("kind", Wire.AgencyKind[row.Kind]);
        json.WriteString("province", row.Province);
        json.WriteString("timeZone", row.TimeZone.Value);
    }
}
