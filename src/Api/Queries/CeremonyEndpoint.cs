using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/agencies/{agency}/ceremonies/{slug}</c>: everything known of a ceremony.</summary>
internal static class CeremonyEndpoint
{
    public static async Task<Results<Ok<CeremonyAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        string agency,
        string slug,
        IGrainFactory grains,
        CeremonyView view
    ) =>
        CeremonyId.TryParse($"{agency}/{slug}", out var id)
        && await grains.AskAsync(id, http.RequestAborted) is { } report
            ? TypedResults.Ok(view.Show(report))
            : new ProblemResult(CommonProblems.NotFound);
}
