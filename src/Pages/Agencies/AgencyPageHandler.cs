using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Lists;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Ceremonies;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Lists;

namespace Netralitas.Pages.Agencies;

/// <summary><c>GET /agencies/{agency}</c>: one agency, asked of its grain.</summary>
internal static class AgencyPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        string agency,
        PageScope scope,
        IGrainFactory grains,
        StandingsReader reader,
        CeremonyLines ceremonies,
        AgencyCases cases,
        CompletionSettings completion,
        RegionCatalogue regions,
        AgencyTrail trail
    )
    {
        if (!AgencyId.TryParse(agency, out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var (page, problem) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(QueryProblem.Of(ListPage.CursorInvalid));
        }

        if (await grains.AskAsync(id, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var row = AgencyLine.Of(report);
        var standing = reader.Judge(row, scope.Election);
        var lines = await ceremonies.ReadAsync(report, scope.Election.Id, http.RequestAborted);
        return PageResult.Of<AgencyPage, AgencyModel>(
            new AgencyModel(
                standing,
                row.Province is { } code ? regions.Find(code)?.Name : null,
                trail.To(scope, row),
                scope.Now,
                report.Position,
                report.Agency.Roll,
                NextStatus.Missing(standing, completion.Threshold),
                lines,
                ListSlice.Of(lines, page, seen),
                report.Agency.Roll is { } roll ? UnitFigures.OfAll(roll, lines) : [],
                await cases.ReadAsync(id, Caller.Of(http).AsCaseReader(), http.RequestAborted)
            )
        );
    }
}
