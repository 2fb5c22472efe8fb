using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Elections;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Queries;

/// <summary>
/// <c>POST /v1/elections/{election}/target</c> with <c>{date, reason, version?}</c>: sets the target date, in force with the
/// answer, which is the election as it then is. <c>version</c> is the <c>targetVersion</c> that was read; if somebody else has
/// set the date since, the answer is 409.
/// </summary>
internal static class TargetEndpoint
{
    public static async Task<Results<Ok<ElectionAnswer>, ProblemResult>> SetAsync(
        HttpContext http,
        string election,
        ElectionCalendar elections,
        TargetDates targets
    )
    {
        if (!ElectionId.TryParse(election, out var id) || !elections.TryFind(id, out _))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var day = fields!.OptionalDay("date");
        var reason = fields.Text("reason", TextRules.LongMax);
        var version = fields.OptionalCount("version");
        var refused =
            fields.Fault
            ?? await targets.SetAsync(id, day, reason, Caller.Of(http).KeyId, version, http.RequestAborted);
        return refused is null && elections.TryFind(id, out var changed)
            ? TypedResults.Ok(ElectionAnswer.Of(changed))
            : new ProblemResult(new Problem(TargetProblems.StatusOf(refused!), refused!));
    }
}

/// <summary>Sets a target date.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Version">The <c>targetVersion</c> that was read; if it is another by now, nothing is set.</param>
internal sealed record TargetRequest(DateOnly Date, string Reason, int? Version = null);
