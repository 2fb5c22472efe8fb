using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Cases;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary>
/// <c>GET /v1/cases/{registrar}/{slug}</c>: one case, for those entitled to it; for all others there is none. The reading is
/// noted before the answer leaves. The ETag is the case's version.
/// </summary>
internal static class CaseEndpoint
{
    public static async Task<Results<Ok<CaseDetail>, ProblemResult>> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        CaseArchive archive,
        CaseContext context,
        CaseReadings readings,
        PledgeTrace pledges
    )
    {
        var (caller, now) = (Caller.Of(http), context.Shared.Clock.GetUtcNow());
        var today = CaseAgenda.CentralDayAt(now);
        if (
            !CaseId.TryParse($"{registrar}/{slug}", out var id)
            || await archive.ReadAsync(id, http.RequestAborted) is not { } file
            || !caller.AsCaseReader().MayRead(file.Case, context.Rules, today)
        )
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        await readings.NoteAsync(caller.KeyId, [id], "case", null, http.RequestAborted);
        var traced = await pledges.FindAsync(file.Case.Agency, file.Case.Person.Number, http.RequestAborted);
        var scope = CaseScope.Of(caller.AsCaseReader(), context.Rules, today);
        var shown = scope.Show(file);
        CaseTag.Set(http.Response, shown.Version);
        var pledge = CasePledge.Of(traced, file.Case);
        return TypedResults.Ok(CaseDetail.Of(shown, context.Rules, now, scope, pledge));
    }
}
