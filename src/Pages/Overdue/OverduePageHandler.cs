using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Overdue;

/// <summary>
/// <c>GET /overdue?province=&amp;q=&amp;sort=</c>: the agencies whose target date has passed without a report, by province, with
/// how many days they are late. Who may remind chooses some here.
/// </summary>
internal static class OverduePageHandler
{
    public static async Task<IResult> ShowAsync(
        HttpContext http,
        PageScope page,
        StandingsReader standings,
        RegionCatalogue regions
    )
    {
        var (filter, problem) = QueryProblem.Of(AgencyFilter.Read(http.Request.Query.Given, regions));
        if (filter is null)
        {
            return new ProblemResult(problem!);
        }

        var view = await standings.ReadAsync(page.Election, http.RequestAborted);
        var late = (filter with { Status = AgencyFilter.Overdue }).Apply(view.Standings);
        var groups = late.GroupBy(each => each.Row.Province, StringComparer.Ordinal)
            .OrderBy(group => group.Key ?? "~", StringComparer.Ordinal)
            .Select(group => new OverdueGroup(
                group.Key is { } code ? regions.Find(code)?.Name : null,
                [.. group.Select(each => new OverdueAgency(each, DaysLate(each, page)))]
            ));
        return PageResult.Of<OverduePage, OverdueModel>(
            new OverdueModel(view.AsOf, view.Position, late.Count, [.. groups])
        );
    }

    // By the agency's own calendar: in Papua a day begins two hours before the capital's.
    private static int DaysLate(AgencyStanding standing, PageScope page) =>
        standing.Row.TimeZone.DayAt(page.Now).DayNumber - page.Election.TargetDate.DayNumber;
}

/// <summary>What the page of overdue agencies shows.</summary>
/// <param name="AsOf">When the figures were read.</param>
/// <param name="Position">Log position they stand at.</param>
/// <param name="Count">How many agencies.</param>
/// <param name="Groups">The agencies by province.</param>
public sealed record OverdueModel(DateTimeOffset AsOf, long Position, int Count, IReadOnlyList<OverdueGroup> Groups);

/// <summary>The overdue agencies of a province.</summary>
/// <param name="Province">Its name; null for central agencies.</param>
/// <param name="Agencies">The agencies.</param>
public sealed record OverdueGroup(string? Province, IReadOnlyList<OverdueAgency> Agencies);

/// <summary>An agency that is late.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="DaysLate">Days since the target date, by its own calendar; at least 1.</param>
public sealed record OverdueAgency(AgencyStanding Standing, int DaysLate);
