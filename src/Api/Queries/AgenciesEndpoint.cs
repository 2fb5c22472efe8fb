using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
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
    public static async Task<Results<Ok<AgenciesAnswer>, ProblemResult>> HandleAsync(
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

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var lines = Page.Of(matching, page, seen, standing => ListedAgency.Of(standing));
        return TypedResults.Ok(
            new AgenciesAnswer(election!.Id.Value, view.AsOf, view.Position, matching.Count, lines.Items, lines.Cursor)
        );
    }
}

/// <summary>A page of agencies.</summary>
/// <param name="Election">The election.</param>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they stand at.</param>
/// <param name="Total">How many agencies match, on all pages.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Cursor">Asks for the next page; null on the last one.</param>
internal sealed record AgenciesAnswer(
    string Election,
    DateTimeOffset AsOf,
    long Position,
    int Total,
    IEnumerable<ListedAgency> Items,
    string? Cursor
);
