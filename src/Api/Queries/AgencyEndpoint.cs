using System.Globalization;
using Netralitas.Actors;
using Netralitas.Actors.Agencies;
using Netralitas.Actors.Codec;
using Netralitas.Actors.Nation;
using Netralitas.Api.Problems;
using Netralitas.Api.Security;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/agencies/{agency}?election=</c>: one agency, asked of its actor.</summary>
internal static class AgencyEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        string agency,
        IDispatcher dispatcher,
        ElectionCalendar elections,
        BoardReader reader
    )
    {
        if (!AgencyId.TryParse(agency, out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        if (!Caller.Of(http).MayRead(id))
        {
            return new ProblemResult(AgencyProblems.Foreign);
        }

        var (election, problem) = ElectionQuery.Read(http.Request.Query, elections);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        return await dispatcher.AskAsync(id, http.RequestAborted) is { } report
            ? Answer(report, election!, reader)
            : new ProblemResult(CommonProblems.NotFound);
    }

    private static JsonBody Answer(AgencyReport report, Election election, BoardReader reader)
    {
        var row = AgencyRow.Of(report);
        var standing = reader.Judge(row, election);
        return new JsonBody(json =>
        {
            AgenciesEndpoint.WriteHead(json, row);
            json.WriteString("election", election.Id.Value);
            json.WriteNumber("position", report.Position);
            FigureJson.Write(json, standing);
            json.WriteString("rollAsOf", report.Agency.Roll?.AsOf.ToString("O", CultureInfo.InvariantCulture));
            json.WriteStartArray("ceremonies");
            foreach (var ceremony in report.Ceremonies.Where(each => Concerns(each, election.Id)))
            {
                json.WriteStartObject();
                json.WriteString("id", $"{row.Id}/{ceremony.Slug}");
                json.WriteString("status", Wire.CeremonyStatus[ceremony.Status]);
                json.WriteEndObject();
            }

            json.WriteEndArray();

            // No case can be reported yet, so there is none.
            json.WriteStartObject("cases");
            json.WriteNumber("open", 0);
            json.WriteNumber("overdue", 0);
            json.WriteEndObject();
        });
    }

    // A ceremony that only pledges name belongs to no election yet; showing it lets a mistyped id be noticed.
    private static bool Concerns(CeremonyEntry ceremony, ElectionId election) =>
        ceremony.Elections.Count == 0 || ceremony.Elections.Contains(election);
}
