using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/summary?election=</c>: the nation and its provinces, summed from the agencies' lines.</summary>
internal static class SummaryEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        ElectionCalendar elections,
        RegionCatalogue regions,
        StandingsReader reader
    )
    {
        var (election, problem) = QueryProblem.Of(ElectionQuery.Read(http.Request.Query.Given, elections));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var view = await reader.ReadAsync(election!, http.RequestAborted);
        var nation = new NationFigures();
        var provinces = regions.Provinces.ToDictionary(
            province => province.Code.Value,
            _ => new NationFigures(),
            StringComparer.Ordinal
        );
        foreach (var standing in view.Standings)
        {
            nation.Add(standing);
            if (standing.Row.Province is { } code && provinces.TryGetValue(code, out var province))
            {
                province.Add(standing);
            }
        }

        return new JsonBody(json =>
        {
            json.WriteString("election", election!.Id.Value);
            json.WriteString("asOf", Rfc3339.Format(view.AsOf));
            json.WriteNumber("position", view.Position);
            FigureJson.Write(json, nation);
            json.WriteStartArray("provinces");
            foreach (var province in regions.Provinces)
            {
                json.WriteStartObject();
                json.WriteString("code", province.Code.Value);
                json.WriteString("name", province.Name);
                FigureJson.Write(json, provinces[province.Code.Value]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
