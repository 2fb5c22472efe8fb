using Netralitas.Api.Queries;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Ceremonies;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Reviews;

/// <summary>
/// <c>POST …/ceremonies/{slug}/verify</c> and <c>/return</c>: an operator accepts a ceremony's evidence, or sends it back
/// with a reason. Answers with the ceremony as it then is.
/// </summary>
internal static class ReviewEndpoints
{
    public static async Task<IResult> VerifyAsync(
        HttpContext http,
        string agency,
        string slug,
        ReviewDecision decision,
        CeremonyJson writer
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        var note = fields?.OptionalText("note", TextRules.LongMax);
        var review = new CeremonyEvent.Verified(Caller.Of(http).KeyId, note);
        return await ReviewAsync(
            http,
            $"{agency}/{slug}",
            review,
            problem ?? RequestJson.ProblemOf(fields?.Fault),
            decision,
            writer
        );
    }

    public static async Task<IResult> ReturnAsync(
        HttpContext http,
        string agency,
        string slug,
        ReviewDecision decision,
        CeremonyJson writer
    )
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        var reason = fields?.Text("reason", TextRules.LongMax) ?? "";
        var review = new CeremonyEvent.Returned(Caller.Of(http).KeyId, reason);
        return await ReviewAsync(
            http,
            $"{agency}/{slug}",
            review,
            problem ?? RequestJson.ProblemOf(fields?.Fault),
            decision,
            writer
        );
    }

    private static async Task<IResult> ReviewAsync(
        HttpContext http,
        string ceremony,
        CeremonyEvent review,
        Problem? problem,
        ReviewDecision decision,
        CeremonyJson writer
    )
    {
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var (report, refused) = await decision.DecideAsync(
            ceremony,
            review,
            expectedVersion: null,
            http.RequestAborted
        );
        return report is not null ? new JsonBody(json => writer.Write(json, report))
            : refused is not null ? new ProblemResult(new Problem(StatusCodes.Status409Conflict, refused))
            : new ProblemResult(CommonProblems.NotFound);
    }
}
