using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;
using Netralitas.Grains;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Elections;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Queries;

/// <summary><c>GET /v1/agencies/{agency}?election=</c>: one agency, asked of its grain.</summary>
internal static class AgencyEndpoint
{
    public static async Task<Results<Ok<AgencyAnswer>, ProblemResult>> HandleAsync(
        HttpContext http,
        string agency,
        IGrainFactory grains,
        ElectionCalendar elections,
        StandingsReader reader,
        Grains.Cases.AgencyCases agencyCases
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
        return TypedResults.Ok(Answer(report, election!, reader, cases));
    }

    private static AgencyAnswer Answer(
        AgencyReport report,
        Election election,
        StandingsReader reader,
        AgencyCaseFigures cases
    )
    {
        var line = ListedAgency.Of(reader.Judge(AgencyLine.Of(report), election));
        return new AgencyAnswer(
            line.Id,
            line.Name,
            line.Kind,
            line.Province,
            line.TimeZone,
            election.Id.Value,
            report.Position,
            line.Status,
            line.Overdue,
            line.Roll,
            line.Spoken,
            line.Signed,
            line.Completion,
            report.Agency.Roll?.AsOf,
            [
                .. report
                    .Ceremonies.Where(each => Concerns(each, election.Id))
                    .Select(each => new AgencyCeremony($"{line.Id}/{each.Slug}", each.Status)),
            ],
            new AgencyCases(
                cases.Open,
                cases.Overdue,
                cases.Recommended,
                cases.FollowedUp,
                CompletionShares.Rounded(cases.FollowUpRate)
            )
        );
    }

    // A ceremony that only pledges name belongs to no election yet; showing it lets a mistyped id be noticed.
    private static bool Concerns(CeremonyEntry ceremony, ElectionId election) =>
        ceremony.Elections.Count == 0 || ceremony.Elections.Contains(election);
}

/// <summary>One agency, asked of itself.</summary>
/// <param name="Id">Its id: a Kemendagri code, or kl. and a word.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Province">Code of its province; null for a central agency.</param>
/// <param name="TimeZone">Where its clocks stand (IANA).</param>
/// <param name="Election">The election the figures are of.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Overdue">Whether the target date has passed and it has reported nothing.</param>
/// <param name="Roll">How many people owe the pledge; null if unknown.</param>
/// <param name="Spoken">Who recited the pledge.</param>
/// <param name="Signed">Who signed the pact.</param>
/// <param name="Completion">Their share of the roll.</param>
/// <param name="RollAsOf">The day the roll is of; null if unknown.</param>
/// <param name="Ceremonies">Those of the election, and those that only pledges name.</param>
/// <param name="Cases">Its cases, of all elections.</param>
internal sealed record AgencyAnswer(
    string Id,
    string Name,
    AgencyKind Kind,
    string? Province,
    string TimeZone,
    string Election,
    long Position,
    AgencyStatus Status,
    bool Overdue,
    RollCounts? Roll,
    PersonCounts Spoken,
    PersonCounts Signed,
    CompletionShares Completion,
    DateOnly? RollAsOf,
    IReadOnlyList<AgencyCeremony> Ceremonies,
    AgencyCases Cases
);

/// <summary>A ceremony in an agency's list.</summary>
internal sealed record AgencyCeremony(string Id, CeremonyStatus Status);

/// <summary>An agency's case figures; null where there are none or too few to be shown to this reader.</summary>
/// <param name="Open">Cases with something left to do.</param>
/// <param name="Overdue">Cases with a period of the agency's that has run out.</param>
/// <param name="Recommended">Recommendations received.</param>
/// <param name="FollowedUp">Of them, those the agency began to follow up.</param>
/// <param name="FollowUpRate">Followed up of recommended, 0 to 1.</param>
internal sealed record AgencyCases(int? Open, int? Overdue, int? Recommended, int? FollowedUp, double? FollowUpRate);
