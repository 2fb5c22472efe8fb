using Netralitas.Actors;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;

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
        IDispatcher dispatcher,
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
            dispatcher,
            writer
        );
    }

    public static async Task<IResult> ReturnAsync(
        HttpContext http,
        string agency,
        string slug,
        IDispatcher dispatcher,
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
            dispatcher,
            writer
        );
    }

    private static async Task<IResult> ReviewAsync(
        HttpContext http,
        string ceremony,
        CeremonyEvent review,
        Problem? problem,
        IDispatcher dispatcher,
        CeremonyJson writer
    )
    {
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (!CeremonyId.TryParse(ceremony, out var id) || await dispatcher.AskAsync(id, http.RequestAborted) is null)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var share = new CeremonyShare(id);
        share.Calls.Add(new CeremonyCall.Report(0, Identity: null, review));
        var reply = await dispatcher.TellAsync(share, CancellationToken.None);
        if (reply.Others is [{ Rejection: { } refused }])
        {
            return new ProblemResult(new Problem(StatusCodes.Status409Conflict, refused));
        }

        var report = await dispatcher.AskAsync(id, http.RequestAborted);
        return new JsonBody(json => writer.Write(json, report!));
    }
}
