using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Reviews;

/// <summary>
/// <c>POST …/ceremonies/{slug}/verify</c> and <c>/return</c>: an operator accepts a ceremony's evidence, or sends it back
/// with a reason. Answers with the ceremony as it then is.
/// </summary>
internal static class ReviewEndpoints
{
    public static Task<Results<Ok<CeremonyAnswer>, ProblemResult>> VerifyAsync(
        HttpContext http,
        string agency,
        string slug,
        ReviewDecision decision,
        CeremonyView view
    ) =>
        ReviewAsync(
            http,
            $"{agency}/{slug}",
            fields => new CeremonyEvent.Verified(Caller.Of(http).KeyId, fields.OptionalText("note", TextRules.LongMax)),
            decision,
            view
        );

    public static Task<Results<Ok<CeremonyAnswer>, ProblemResult>> ReturnAsync(
        HttpContext http,
        string agency,
        string slug,
        ReviewDecision decision,
        CeremonyView view
    ) =>
        ReviewAsync(
            http,
            $"{agency}/{slug}",
            fields => new CeremonyEvent.Returned(Caller.Of(http).KeyId, fields.Text("reason", TextRules.LongMax)),
            decision,
            view
        );

    private static async Task<Results<Ok<CeremonyAnswer>, ProblemResult>> ReviewAsync(
        HttpContext http,
        string ceremony,
        Func<DataFields, CeremonyEvent> read,
        ReviewDecision decision,
        CeremonyView view
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        var review = fields is null ? null : read(fields);
        if ((problem ?? RequestJson.ProblemOf(fields?.Fault)) is { } fault)
        {
            return new ProblemResult(fault);
        }

        var (report, refused) = await decision.DecideAsync(
            ceremony,
            review!,
            expectedVersion: null,
            http.RequestAborted
        );
        return report is not null ? TypedResults.Ok(view.Show(report))
            : refused is not null ? new ProblemResult(new Problem(StatusCodes.Status409Conflict, refused))
            : new ProblemResult(CommonProblems.NotFound);
    }
}

/// <summary>Accepts a ceremony's evidence. The body may be left out.</summary>
internal sealed record VerifyRequest(string? Note = null);

/// <summary>Sends a ceremony back.</summary>
internal sealed record ReturnRequest(string Reason);
