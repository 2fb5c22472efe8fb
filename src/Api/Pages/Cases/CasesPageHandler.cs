using System.Globalization;
using Microsoft.Extensions.Primitives;
using Netralitas.Actors.Cases.Board;
using Netralitas.Api.Cases;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Cases;

namespace Netralitas.Api.Pages.Cases;

/// <summary>
/// <c>GET /cases</c>: the cases this caller is entitled to, by state and by clock, and a list of those the filter lets through.
/// Without <c>open</c> it is the open ones.
/// </summary>
internal static class CasesPageHandler
{
    public static async Task<IResult> HandleAsync(HttpContext http, PageScope page, CaseView view)
    {
        var (part, problem) = Page.Read(http.Request.Query);
        if ((problem ?? CaseFilter.Refuse(http.Request.Query)) is { } refused)
        {
            return new ProblemResult(refused);
        }

        if (!part!.TryReadAfter(out var seen))
        {
            return new ProblemResult(Page.CursorInvalid);
        }

        var lines = await view.ReadAsync(Caller.Of(http), http.RequestAborted);
        var matching = FilterOf(http.Request.Query, page).Apply(lines);
        var skipped = (int)Math.Min(seen, int.MaxValue);
        var shown = matching.Skip(skipped).Take(part.Limit).ToList();
        var end = skipped + shown.Count;
        var open = lines.Where(line => line.IsOpen && line.Report.Election == page.Election.Id);
        return PageResult.Of<CasesPage, CasesModel>(
            new CasesModel(
                matching.Count,
                skipped,
                shown,
                open.CountBy(line => (line.Status, CaseFilter.DueOf(line, page.Now)))
                    .ToDictionary(pair => pair.Key, pair => pair.Value),
                end < matching.Count ? Page.CursorAfter(end.ToString(CultureInfo.InvariantCulture)) : null
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

        return new CaseFilter(new QueryCollection(effective), page.Now);
    }
}

/// <summary>What the board of cases shows.</summary>
/// <param name="Total">How many cases the filter lets through.</param>
/// <param name="Skipped">How many of them come before this page.</param>
/// <param name="Lines">Those of this page.</param>
/// <param name="Open">Open cases of the election by state and by when their next period ends.</param>
/// <param name="Cursor">Where the next page begins; null on the last.</param>
public sealed record CasesModel(
    int Total,
    int Skipped,
    IReadOnlyList<CaseLine> Lines,
    IReadOnlyDictionary<(CaseStatus Status, string Due), int> Open,
    string? Cursor
);
