using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>Reads what the nation's page shows.</summary>
/// <param name="reader">The agencies' standings.</param>
/// <param name="regions">The provinces there are.</param>
/// <param name="tiles">Where they stand on the map.</param>
/// <param name="pulse">When the pledges came.</param>
/// <param name="recent">What changed last.</param>
public sealed class NationReader(
    StandingsReader reader,
    RegionCatalogue regions,
    TileMap tiles,
    HourlyPledges pulse,
    RecentChanges recent
)
{
    /// <summary>How many overdue agencies and gaps are shown; the lists have the rest.</summary>
    public const int ShownMax = 10;

    /// <summary>The page.</summary>
    public async Task<NationModel> ReadAsync(Election election, NationQuery query, CancellationToken cancellation) =>
        Show(await ReadAsync(election, cancellation), query);

    /// <summary>The figures of an election; costs a walk over all agencies, so viewers of one moment share it.</summary>
    public async Task<NationMoment> ReadAsync(Election election, CancellationToken cancellation)
    {
        var view = await reader.ReadAsync(election, cancellation);
        var (nation, central) = (new NationFigures(), new NationFigures());
        var sums = regions.Provinces.ToDictionary(
            province => province.Code.Value,
            _ => new NationFigures(),
            StringComparer.Ordinal
        );
        var (overdue, gaps) = (new List<AgencyStanding>(), new List<AgencyStanding>());
        foreach (var standing in view.Standings)
        {
            nation.Add(standing);
            var province = standing.Row.Province is { } code ? sums.GetValueOrDefault(code) : null;
            (province ?? central).Add(standing);
            if (standing.IsOverdue)
            {
                overdue.Add(standing);
            }

            if (AgencyOrder.Gap(standing) > 0)
            {
                gaps.Add(standing);
            }
        }

        return new NationMoment(
            view.AsOf,
            view.Position,
            new AreaFigures("", "", nation),
            [.. regions.Provinces.Select(each => new AreaFigures(each.Code.Value, each.Name, sums[each.Code.Value]))],
            new AreaFigures("", "", central),
            FirstBy(overdue, "-roll"),
            FirstBy(gaps, "-gap"),
            recent.Read(election.Id),
            pulse.Read(election.Id)
        );
    }

    /// <summary>The page that shows a moment as an address asks.</summary>
    public NationModel Show(NationMoment moment, NationQuery query) =>
        new(query, moment, tiles, Timeline.Of(moment.Pulse, query.Day, TimeZoneName.Jakarta.DayAt(moment.AsOf)));

    private static List<AgencyStanding> FirstBy(List<AgencyStanding> standings, string order)
    {
        standings.Sort(AgencyOrder.Find(order)!);
        return standings.GetRange(0, Math.Min(ShownMax, standings.Count));
    }
}
