using Netralitas.Actors;
using Netralitas.Actors.Cases;
using Netralitas.Actors.Codec.Cases;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Cases;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>POST /v1/cases/{registrar}/{slug}/moves/{move}</c>: an operator moves a case. The body is the data of the event of
/// that name; <c>If-Match</c> names the version the operator saw.
/// </summary>
internal static class CaseMoveEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        string move,
        IDispatcher dispatcher,
        CaseArchive archive
    )
    {
        var caller = Caller.Of(http);
        if (!CaseId.TryParse($"{registrar}/{slug}", out var id))
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        if (!CaseWire.Move.TryParse(move, out var known) || CaseMoves.RoleFor(known) is not { } role)
        {
            return new ProblemResult(CaseProblems.MoveUnknown);
        }

        if (caller.Role != role)
        {
            return new ProblemResult(RoleProblem.Of(role));
        }

        if (CaseTag.Read(http.Request) is not { } version)
        {
            return new ProblemResult(CaseProblems.IfMatchNeeded);
        }

        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var (said, _) = CaseEventCodec.ReadSent(known, fields!, caller.KeyId);
        if (RequestJson.ProblemOf(fields!.Fault) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var call = new CaseCall(0, null, CaseReader.Of(caller), said, ExpectedVersion: version);
        var reply = await dispatcher.TellAsync(new CaseShare(id, [call]), CancellationToken.None);
        return reply.Others is [{ Rejection: { } refused }]
            ? new ProblemResult(CaseProblems.Of(refused))
            : await CaseAnswer.WriteAsync(http, id, archive);
    }
}
