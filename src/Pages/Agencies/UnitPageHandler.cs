using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Ceremonies;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Agencies;

/// <summary>
/// <c>GET /agencies/{agency}/units/{unit}</c>: one unit, as long as it stands on the roll in force or has a ceremony for the
/// election.
/// </summary>
internal static class UnitPageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        string agency,
        string unit,
        PageScope scope,
        IGrainFactory grains,
        CeremonyLines ceremonies,
        AgencyTrail trail
    )
    {
        if (!UnitId.TryParse($"{agency}/{unit}", out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (await grains.AskAsync(id.Agency, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var lines = await ceremonies.ReadAsync(report, scope.Election.Id, http.RequestAborted);
        var own = lines.Where(line => line.Unit == id).ToList();
        var onRoll = report.Agency.Roll?.Units.FirstOrDefault(each => each.Id == id);
        if (onRoll is null && own.Count == 0)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var (row, name) = (AgencyLine.Of(report), onRoll?.Name ?? unit);
        return PageResult.Of<UnitPage, UnitModel>(
            new UnitModel(
                row,
                trail.To(scope, row, new Crumb(name, null)),
                scope.Now,
                report.Position,
                UnitFigures.Of(id, name, onRoll?.Persons, own),
                own
            )
        );
    }
}
