using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Agencies;

/// <summary><c>GET /agencies</c>: the agencies, filtered and ordered as the API's list is.</summary>
internal static class AgenciesPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        PageScope scope,
        RegionCatalogue regions,
        StandingsReader reader,
        CeremonyList ceremonies
    )
    {
        var query = http.Request.Query;
        var (page, pageProblem) = QueryProblem.Of(ListPage.Read(query.Given));
        var (filter, filterProblem) = QueryProblem.Of(AgencyFilter.Read(query.Given, regions));
        if ((pageProblem ?? filterProblem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var view = await reader.ReadAsync(scope.Election, http.RequestAborted);
        var (slice, shown) = ListSlice.Of(filter!.Apply(view.Standings), page, seen);
        return PageResult.Of<AgenciesPage, AgenciesModel>(
            new AgenciesModel(
                view.AsOf,
                view.Position,
                slice,
                shown,
                GravestVerdicts.Of(
                    shown
                        .SelectMany(standing => ceremonies.Of(standing.Row.Id))
                        .Where(line => line.Covers(scope.Election.Id))
                ),
                filter.Status,
                string.Join(' ', filter.Words),
                filter.Sort
            )
        );
    }
}
