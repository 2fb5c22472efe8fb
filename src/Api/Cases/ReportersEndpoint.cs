using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/cases/{registrar}/{slug}/reporters</c>: who reported, for the one role that may know; the body's <c>reason</c>
/// is noted with the reading before the answer leaves.
/// </summary>
internal static class ReportersEndpoint
{
    public static async Task<Results<Ok<ReportersAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        ReporterReading reading
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        var reason = fields?.Text("reason", TextRules.LongMax);
        if ((problem ?? RequestJson.ProblemOf(fields!.Fault)) is { } refused)
        {
            return new ProblemResult(refused);
        }

        if (
            !CaseId.TryParse($"{registrar}/{slug}", out var id)
            || await reading.ReadAsync(Caller.Of(http).KeyId, id, reason!, http.RequestAborted) is not { } found
        )
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        return TypedResults.Ok(
            new ReportersAnswer(
                id.Value,
                found.Select(each => new CaseReporter(
                    each.Filed.Case.Value,
                    each.Filed.Step.On,
                    each.Filed.Step.By,
                    each.Reporter?.Name,
                    each.Reporter?.Contact,
                    each.Reporter?.Institution
                ))
            )
        );
    }
}

/// <summary>Asks who reported.</summary>
/// <param name="Reason">Why; it is noted with the reading.</param>
internal sealed record ReportersRequest(string Reason);

/// <summary>Who reported, report by report.</summary>
internal sealed record ReportersAnswer(string Case, IEnumerable<CaseReporter> Items);

/// <summary>Who filed a report; without a name if it was the registrar's own finding.</summary>
internal sealed record CaseReporter(
    string Case,
    DateOnly FiledOn,
    string FiledBy,
    string? Name,
    string? Contact,
    string? Institution
);
