using System.Globalization;
using System.Text.Json;
using Netralitas.Actors.Codec;
using Netralitas.Actors.Nation;
using Netralitas.Api.Problems;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;

namespace Netralitas.Api.Queries;

/// <summary>
/// <c>GET /v1/agencies?election=&amp;province=&amp;status=&amp;q=&amp;sort=</c>: one line an agency, filtered, ordered, paged.
/// <c>status</c> also takes <c>overdue</c>; <c>q</c> looks for words in name and id.
/// </summary>
internal static class AgenciesEndpoint
{
    private const string Overdue = "overdue";

    public static async Task<IResult> HandleAsync(
        HttpContext http,
        ElectionCalendar elections,
        RegionCatalogue regions,
        BoardReader reader
    )
    {
        var query = http.Request.Query;
        var (election, electionProblem) = ElectionQuery.Read(query, elections);
        var (page, pageProblem) = Page.Read(query);
        var order = AgencyOrder.Find(query["sort"].ToString() is { Length: > 0 } sort ? sort : "id");
        var problem =
            electionProblem
            ?? pageProblem
            ?? RefuseOrder(order)
            ?? RefuseStatus(query["status"].ToString())
            ?? RefuseProvince(query["province"].ToString(), regions);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var view = await reader.ReadAsync(election!, http.RequestAborted);
        var matching = view.Standings.Where(standing => Matches(standing, query)).ToList();
        matching.Sort(order!);

        // Lines move while pages are read; a cursor counts lines, so a page never repeats the one before for long.
        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(Page.CursorInvalid);
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
                end < matching.Count ? Page.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
            );
        });
    }

    /// <summary>Who the agency is.</summary>
    public static void WriteHead(Utf8JsonWriter json, AgencyRow row)
    {
        json.WriteString("id", row.Id.Value);
        json.WriteString("name", row.Name);
        json.WriteString("kind", Wire.AgencyKind[row.Kind]);
        json.WriteString("province", row.Province);
        json.WriteString("timeZone", row.TimeZone.Value);
    }

    private static bool Matches(AgencyStanding standing, IQueryCollection query)
    {
        var (province, status, words) = (
            query["province"].ToString(),
            query["status"].ToString(),
            query["q"].ToString()
        );
        return (province.Length == 0 || standing.Row.Province == province)
            && (
                status.Length == 0
                || (status == Overdue ? standing.IsOverdue : Wire.AgencyStatus[standing.Status] == status)
            )
            && words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word =>
                    standing.Row.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                    || standing.Row.Id.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
                );
    }

    private static Problem? RefuseOrder(Comparison<AgencyStanding>? order) =>
        order is not null
            ? null
            : QueryProblem.Of(
                "sort",
                $"'sort' harus salah satu dari: {AgencyOrder.All}; awali dengan '-' untuk urutan terbalik.",
                $"'sort' must be one of: {AgencyOrder.All}; put '-' first to turn it round."
            );

    private static Problem? RefuseProvince(string province, RegionCatalogue regions) =>
        province.Length == 0 || regions.Find(province) is { Kind: AgencyKind.Province }
            ? null
            : QueryProblem.Of(
                "province",
                "'province' harus kode provinsi, misalnya 81.",
                "'province' must be the code of a province, such as 81."
            );

    private static Problem? RefuseStatus(string status) =>
        status.Length == 0 || status == Overdue || Wire.AgencyStatus.TryParse(status, out _)
            ? null
            : QueryProblem.Of(
                "status",
                $"'status' harus salah satu dari: {Wire.AgencyStatus.All}, {Overdue}.",
                $"'status' must be one of: {Wire.AgencyStatus.All}, {Overdue}."
            );
}
