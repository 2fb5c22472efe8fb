using Netralitas.Api.Cases;
using Netralitas.Api.Pages.Ceremonies;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Pages.Lists;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains;
using Netralitas.Grains.Nation;

namespace Netralitas.Api.Pages.Agencies;

/// <summary><c>GET /agencies/{agency}</c>: one agency, asked of its actor.</summary>
internal static class AgencyPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        string agency,
        PageScope scope,
        IDispatcher dispatcher,
        BoardReader reader,
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

        var (page, problem) = Queries.Page.Read(http.Request.Query);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (!page!.TryReadAfter(out var seen))
        {
            return new ProblemResult(Queries.Page.CursorInvalid);
        }

        if (await dispatcher.AskAsync(id, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var row = AgencyRow.Of(report);
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
                await cases.ReadAsync(id, Caller.Of(http), http.RequestAborted)
            )
        );
    }
}
