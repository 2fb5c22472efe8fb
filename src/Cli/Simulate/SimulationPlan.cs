namespace Netralitas.Cli.Simulate;

/// <summary>What will be sent, settled before anything is.</summary>
/// <param name="Day">The day of the ceremonies.</param>
/// <param name="Agencies">Who sends, the largest first.</param>
/// <param name="Schedule">What, in order.</param>
public sealed record SimulationPlan(
    DateOnly Day,
    IReadOnlyList<SimulatedAgency> Agencies,
    IReadOnlyList<PlannedRequest> Schedule
)
{
    /// <summary>Plans a nation over the regional governments the server knows.</summary>
    public static SimulationPlan Create(
        Nation nation,
        SimulationOptions options,
        ListedElection election,
        IEnumerable<ListedAgency> listed
    )
    {
        var regions = listed
            .Where(row => row.IsRegional)
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => new RegionalAgency(row.Id, row.Offset))
            .ToList();
        var agencies = new Population(nation, options).Create(regions);
        return new SimulationPlan(election.CeremonyDay, agencies, Simulate.Schedule.Create(agencies, options));
    }
}
