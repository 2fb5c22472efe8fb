using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// <c>GET /export/agencies.csv</c> and <c>/export/overdue.csv</c> (or <c>.xlsx</c>): the agencies a list shows, by the same
/// filter. An agency's caller gets its own line.
/// </summary>
internal static class AgencyExport
{
    public static Task<IResult> AllAsync(
        HttpContext http,
        PageScope page,
        RegionCatalogue regions,
        StandingsReader reader
    ) => AnswerAsync(http, page, regions, reader, new BilingualText("Instansi", "Agencies"), each => each);

    public static Task<IResult> OverdueAsync(
        HttpContext http,
        PageScope page,
        RegionCatalogue regions,
        StandingsReader reader
    ) =>
        AnswerAsync(
            http,
            page,
            regions,
            reader,
            new BilingualText("Instansi terlambat", "Overdue agencies"),
            filter => filter with { Status = AgencyFilter.Overdue }
        );

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        PageScope page,
        RegionCatalogue regions,
        StandingsReader reader,
        BilingualText name,
        Func<AgencyFilter, AgencyFilter> narrow
    )
    {
        var (filter, problem) = QueryProblem.Of(AgencyFilter.Read(http.Request.Query.Given, regions));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var caller = Caller.Of(http);
        var view = await reader.ReadAsync(page.Election, http.RequestAborted);
        var own = view.Standings.Where(standing => caller.MayRead(standing.Row.Id));
        var list = new ExportList<AgencyStanding>(
            name,
            AgencyColumns.Of(page.Tongue, regions),
            ExportLines.Later(() => narrow(filter!).Apply(own)),
            view.AsOf,
            view.Position
        );
        return new ExportResult<AgencyStanding>(list, page);
    }
}
