using Netralitas.Domain.Regions;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Ceremonies;

/// <summary><c>GET /ceremonies</c>: the ceremonies of an election, filtered and ordered.</summary>
internal static class CeremoniesPageHandler
{
    public static IResult Show(
        HttpContext http,
        PageScope scope,
        RegionCatalogue regions,
        CeremonyList ceremonies,
        AgencyList agencies
    )
    {
        var query = http.Request.Query;
        var (page, pageProblem) = QueryProblem.Of(ListPage.Read(query.Given));
        var (filter, filterProblem) = QueryProblem.Of(CeremonyFilter.Read(query.Given, regions));
        if ((pageProblem ?? filterProblem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        // Read before the lines: they hold at least what was there then.
        var position = ceremonies.Position;
        var inOrder = (int)Math.Min(seen + page.Limit, int.MaxValue);
        var matching = filter!.Apply(ceremonies, agencies, scope.Election.Id, inOrder);
        var (slice, shown) = ListSlice.Of(matching, page, seen);
        var rows = shown
            .Select(line => agencies.Find(line.Id.Agency))
            .OfType<AgencyLine>()
            .DistinctBy(row => row.Id)
            .ToDictionary(row => row.Id.Value, StringComparer.Ordinal);
        return PageResult.Of<CeremoniesPage, CeremoniesModel>(
            new CeremoniesModel(scope.Now, position, ceremonies.IsLoaded, slice, shown, rows, query, filter.Sort)
        );
    }
}
