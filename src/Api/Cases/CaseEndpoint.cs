using Netralitas.Actors.Cases;
using Netralitas.Actors.Codec;
using Netralitas.Actors.Codec.Cases;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Cases;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/cases/{registrar}/{slug}</c>: one case, for those entitled to it; for all others there is none. The reading is
/// noted before the answer leaves. The ETag is the case's version.
/// </summary>
internal static class CaseEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        CaseArchive archive,
        CaseContext context,
        ReadingRegister readings,
        PledgeTrace pledges
    )
    {
        var caller = Caller.Of(http);
        if (
            !CaseId.TryParse($"{registrar}/{slug}", out var id)
            || await archive.ReadAsync(id, http.RequestAborted) is not { } file
            || !CaseReader.MayRead(caller, file.Case, context.Rules)
        )
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        await readings.NoteAsync(caller.KeyId, [id], "case", null, http.RequestAborted);
        var traced = await pledges.FindAsync(file.Case.Agency, file.Case.Person.Number, http.RequestAborted);
        CaseTag.Set(http.Response, file.Version);
        return new JsonBody(json =>
        {
            CaseJson.Write(
                json,
                file,
                context.Rules,
                context.Actors.Clock.GetUtcNow(),
                CaseScope.Of(caller, context.Rules)
            );
            PledgeJson.Write(json, traced, file.Case);
        });
    }
}
