using Microsoft.Extensions.Primitives;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Lists;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Cases;

/// <summary>
/// <c>GET /cases</c>: the cases this caller is entitled to, by state and by clock, and a list of those the filter lets through.
/// Without <c>open</c> it is the open ones.
/// </summary>
internal static class CasesPageHandler
{
    public static async Task<IResult> ShowAsync(HttpContext http, PageScope page, CaseView view)
    {
        var (part, partRefused) = ListPage.Read(http.Request.Query.Given);
        if ((partRefused ?? CaseFilter.Refuse(http.Request.Query.Given)) is { } refused)
        {
            return new ProblemResult(QueryProblem.Of(refused));
        }

        if (!part!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        var lines = await view.ReadAsync(Caller.Of(http).AsCaseReader(), http.RequestAborted);
        var matching = FilterOf(http.Request.Query, page).Apply(lines);
        var (slice, shown) = ListSlice.Of(matching, part, seen);
        var open = lines.Where(line => line.IsOpen && line.Report.Election == page.Election.Id);
        return PageResult.Of<CasesPage, CasesModel>(
            new CasesModel(
                slice,
                shown,
                open.CountBy(line => (line.Status, CaseFilter.DueOf(line, page.Now)))
                    .ToDictionary(pair => pair.Key, pair => pair.Value)
            )
        );
    }

    /// <summary>What an address of the page shows, and a file of it holds: those of one election, open ones unless it says otherwise.</summary>
    public static CaseFilter FilterOf(IQueryCollection query, PageScope page)
    {
        var effective = query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        effective["election"] = page.Election.Id.Value;
        if (StringValues.IsNullOrEmpty(query["open"]))
        {
            effective["open"] = "true";
        }

        return new CaseFilter(new QueryCollection(effective).Given, page.Now);
    }
}

/// <summary>What the list of cases shows.</summary>
/// <param name="Slice">Which part of the cases that the filter lets through.</param>
/// <param name="Lines">Those of this part.</param>
/// <param name="Open">Open cases of the election by state and by when their next period ends.</param>
public sealed record CasesModel(
    ListSlice Slice,
    IReadOnlyList<CaseLine> Lines,
    IReadOnlyDictionary<(CaseStatus Status, string Due), int> Open
);
