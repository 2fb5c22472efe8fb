using Netralitas.Actors.Cases;
using Netralitas.Api.Problems;
using Netralitas.Api.Queries;
using Netralitas.Api.Security;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;

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
        CaseArchive archive,
        ReporterRegister reporters,
        ReadingRegister readings
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
            || await archive.ReadAsync(id, http.RequestAborted) is not { } file
        )
        {
            return new ProblemResult(CaseProblems.NotFound);
        }

        // Reports that came by a merge left their reporters with the case they were filed under.
        CaseId[] cases = [.. file.Case.Reports.Select(filed => filed.Case).Append(id).Distinct()];
        await readings.NoteAsync(Caller.Of(http).KeyId, cases, "reporters", reason, http.RequestAborted);
        var known = new Dictionary<string, Reporter>(StringComparer.Ordinal);
        foreach (var each in cases)
        {
            foreach (var (name, reporter) in await reporters.ReadAsync(each, http.RequestAborted))
            {
                known[name] = reporter;
            }
        }

        return new JsonBody(json =>
        {
            json.WriteString("case", id.Value);
            json.WriteStartArray("items");
            foreach (var filed in file.Case.Reports)
            {
                var reporter = filed.Report.ReporterRef is { } name ? known.GetValueOrDefault(name) : null;
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
