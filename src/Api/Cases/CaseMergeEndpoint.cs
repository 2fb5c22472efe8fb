using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Cases;

/// <summary><c>POST /v1/cases/{registrar}/{slug}/merge</c>: merges the case into the one that the body's <c>into</c> names.</summary>
internal static class CaseMergeEndpoint
{
    public static async Task<Results<Ok<CaseMoved>, ProblemResult>> HandleAsync(
        HttpContext http,
        string registrar,
        string slug,
        CaseMerger merger,
        CaseArchive archive
    )
    {
        var caller = Caller.Of(http);
        if (!CaseId.TryParse($"{registrar}/{slug}", out var id))
        {
            return new ProblemResult(CaseProblems.NotFound);
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

        var (into, note) = (ReadInto(fields!), fields!.OptionalText("note", TextRules.LongMax));
        if (RequestJson.ProblemOf(fields.Fault) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var refused = await merger.MergeAsync(
            id,
            into,
            note,
            caller.AsCaseReader().Sender,
            version,
            http.RequestAborted
        );
        return refused is not null
            ? new ProblemResult(CaseProblems.Of(refused))
            : await CaseMoved.ReadAsync(http, id, archive);
    }

    private static CaseId ReadInto(DataFields fields)
    {
        if (!CaseId.TryParse(fields.Text("into"), out var into))
        {
            fields.Fail(
                Rejection.Of("id-invalid", "/into", "'into' bukan nomor perkara.", "'into' is not the id of a case.")
            );
        }

        return into;
    }
}

/// <summary>Merges a case.</summary>
/// <param name="Into">The case it goes into.</param>
/// <param name="Note">Why.</param>
internal sealed record MergeRequest(string Into, string? Note = null);
