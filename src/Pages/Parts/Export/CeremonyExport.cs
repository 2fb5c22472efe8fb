using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// <c>GET /export/ceremonies.csv</c> (or <c>.xlsx</c>): the ceremonies a list shows, by the same filter. An agency's caller gets
/// its own.
/// </summary>
internal static class CeremonyExport
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        PageScope page,
        RegionCatalogue regions,
        AgencyList agencies,
        SettledCeremonies ceremonies
    )
    {
        var (filter, problem) = QueryProblem.Of(CeremonyFilter.Read(http.Request.Query.Given, regions));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var caller = Caller.Of(http);
        if (filter!.Agency is { } asked && !caller.MayRead(asked))
        {
            return new ProblemResult(AgencyProblems.Foreign);
        }

        if (await ceremonies.SettleAsync(http.RequestAborted) is { } notYet)
        {
            return new ProblemResult(notYet);
        }

        // Read before the lines: they hold at least what was there then.
        var position = ceremonies.List.Position;
        var election = page.Election.Id;
        var own = filter with { Agency = caller.Agency ?? filter.Agency };
        var list = new ExportList<CeremonyLine>(
            new BilingualText("Apel", "Ceremonies"),
            CeremonyColumns.Of(page.Tongue, agencies),
            ExportLines.Later(() => own.Apply(ceremonies.List, agencies, election)),
            page.Now,
            position
        );
        return new ExportResult<CeremonyLine>(list, page);
    }
}
