using Netralitas.Domain.Regions;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Agencies;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Provinces;

/// <summary><c>GET /provinces/{code}</c>: one province's figures and agencies, the least complete first.</summary>
internal static class ProvincePageHandler
{
    private const string LeastComplete = "completion";

    // Enough to act on; the list of ceremonies has them all.
    private const int DeparturesMax = 20;

    public static async Task<IResult> ShowAsync(
        HttpContext http,
        string code,
        PageScope scope,
        RegionCatalogue regions,
        StandingsReader reader,
        CeremonyList ceremonies,
        AgencyTrail trail
    )
    {
        if (regions.Find(code) is not { Kind: AgencyKind.Province } province)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var (filter, problem) = QueryProblem.Of(AgencyFilter.Read(http.Request.Query.Given, regions));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var sort = http.Request.Query.ContainsKey("sort") ? filter!.Sort : LeastComplete;
        var view = await reader.ReadAsync(scope.Election, http.RequestAborted);
        var agencies = new AgencyFilter(code, null, [], sort).Apply(view.Standings);
        var (figures, onRolls) = (new NationFigures(), new NationFigures());
        agencies.ForEach(figures.Add);
        agencies.FindAll(standing => standing.Row.Roll is not null).ForEach(onRolls.Add);
        var lines = agencies
            .SelectMany(standing => ceremonies.Of(standing.Row.Id))
            .Where(line => line.Covers(scope.Election.Id))
            .ToList();
        return PageResult.Of<ProvincePage, ProvinceModel>(
            new ProvinceModel(
                province,
                trail.ToProvince(scope, code, isLast: true),
                view.AsOf,
                view.Position,
                figures,
                onRolls,
                agencies,
                GravestVerdicts.Of(lines),
                [
                    .. lines
                        .Where(line => line.IsHeld && line.Verdict == WordingVerdict.Substantive)
                        .OrderBy(line => line.Id.Value, StringComparer.Ordinal)
                        .Take(DeparturesMax),
                ],
                sort
            )
        );
    }
}
