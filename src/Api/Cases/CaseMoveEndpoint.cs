using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/cases/{registrar}/{slug}/moves/{move}</c>: an operator moves a case. The body is the data of the event of
/// that name; <c>If-Match</c> names the version the operator saw.
/// </summary>
internal static class CaseMoveEndpoint
{
    public static async Task<Results<Ok<CaseMoved>, ProblemResult>> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        string move,
        CaseMoveDecision decision,
        CaseArchive archive
    )
    {
        var caller = Caller.Of(http);
        if (!CaseId.TryParse($"{registrar}/{slug}", out var id))
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        if (!CaseMoveDecision.TryFind(move, out var known))
        {
            return new ProblemResult(new Problem(StatusCodes.Status422UnprocessableEntity, CaseMoveDecision.Unknown));
        }

        if (CaseMoveRoles.Refuse(caller, known) is { } mayNot)
        {
            return new ProblemResult(mayNot);
        }

        if (CaseTag.Read(http.Request) is not { } version)
        {
            return new ProblemResult(CaseProblems.IfMatchNeeded);
        }

        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        problem ??= CaseProblems.Of(
            await decision.DecideAsync(caller.AsCaseReader().Sender, id, known, fields!, version)
        );
        return problem is not null ? new ProblemResult(problem) : await CaseMoved.ReadAsync(http, id, archive);
    }
}

/// <summary>Moves a case. What else a move needs (result, to, penalty, person, ...) stands beside these under its own name.</summary>
/// <param name="On">The day it happened.</param>
/// <param name="Note">What there is to add.</param>
/// <param name="Documents">The papers.</param>
internal sealed record MoveRequest(DateOnly On, string? Note = null, IReadOnlyList<CasePaper>? Documents = null);
