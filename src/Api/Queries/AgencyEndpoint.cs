using Netralitas.Api.Cases;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/agencies/{agency}?election=</c>: one agency, asked of its grain.</summary>
internal static class AgencyEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        string agency,
        IGrainFactory grains,
        ElectionCalendar elections,
        StandingsReader reader,
        AgencyCases agencyCases
    )
    {
        if (!AgencyId.TryParse(agency, out var id))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var (election, problem) = QueryProblem.Of(ElectionQuery.Read(http.Request.Query.Given, elections));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        if (await grains.AskAsync(id, http.RequestAborted) is not { } report)
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var cases = await agencyCases.ReadAsync(id, Caller.Of(http).AsCaseReader(), http.RequestAborted);
        return Answer(report, election!, reader, cases);
    }

    private static JsonBody Answer(
        AgencyReport report,
        Election election,
        StandingsReader reader,
        AgencyCaseFigures cases
    )
    {
        var row = AgencyLine.Of(report);
        var standing = reader.Judge(row, election);
        return new JsonBody(json =>
        {
            AgenciesEndpoint.WriteHead(json, row);
            json.WriteString("election", election.Id.Value);
            json.WriteNumber("position", report.Position);
            FigureJson.Write(json, standing);
            json.WriteString("rollAsOf", DayText.Of(report.Agency.Roll?.AsOf));
            json.WriteStartArray("ceremonies");
            foreach (var ceremony in report.Ceremonies.Where(each => Concerns(each, election.Id)))
            {
                json.WriteStartObject();
                json.WriteString("id", $"{row.Id}/{ceremony.Slug}");
                json.WriteString("status", Wire.CeremonyStatus[ceremony.Status]);
                json.WriteEndObject();
            }

            json.WriteEndArray();

            AgencyCaseJson.Write(json, cases);
        });
    }

    // A ceremony that only pledges name belongs to no election yet; showing it lets a mistyped id be noticed.
    private static bool Concerns(CeremonyEntry ceremony, ElectionId election) =>
        ceremony.Elections.Count == 0 || ceremony.Elections.Contains(election);
}
