using Microsoft.AspNetCore.Http.HttpResults;
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
    public static async Task<Results<Ok<SummaryAnswer>, ProblemResult>> HandleAsync(
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

        return TypedResults.Ok(
            new SummaryAnswer(
                election!.Id.Value,
                view.AsOf,
                view.Position,
                AgencyCounts.Of(nation),
                PledgeSums.OfAsn(nation),
                PledgeSums.OfNonAsn(nation),
                regions.Provinces.Select(province =>
                {
                    var figures = provinces[province.Code.Value];
                    return new ProvinceSummary(
                        province.Code.Value,
                        province.Name,
                        AgencyCounts.Of(figures),
                        PledgeSums.OfAsn(figures),
                        PledgeSums.OfNonAsn(figures)
                    );
                })
            )
        );
    }
}

/// <summary>The nation and its provinces, for one election.</summary>
/// <param name="Election">The election.</param>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they stand at.</param>
/// <param name="Agencies">All agencies.</param>
/// <param name="Persons">Civil servants.</param>
/// <param name="NonAsn">Staff outside the civil service.</param>
/// <param name="Provinces">The same by province; central agencies stand in none.</param>
internal sealed record SummaryAnswer(
    string Election,
    DateTimeOffset AsOf,
    long Position,
    AgencyCounts Agencies,
    PledgeSums Persons,
    PledgeSums NonAsn,
    IEnumerable<ProvinceSummary> Provinces
);

/// <summary>One province.</summary>
internal sealed record ProvinceSummary(
    string Code,
    string Name,
    AgencyCounts Agencies,
    PledgeSums Persons,
    PledgeSums NonAsn
);
