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
    public static async Task<IResult> HandleAsync(
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

        return new JsonBody(json =>
        {
            json.WriteString("case", id.Value);
            json.WriteStartArray("items");
            foreach (var (filed, reporter) in found)
            {
                json.WriteStartObject();
                json.WriteString("case", filed.Case.Value);
                json.WriteString("filedOn", DayText.Of(filed.Step.On));
                json.WriteString("filedBy", filed.Step.By);
                json.WriteString("name", reporter?.Name);
                json.WriteString("contact", reporter?.Contact);
                json.WriteString("institution", reporter?.Institution);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
