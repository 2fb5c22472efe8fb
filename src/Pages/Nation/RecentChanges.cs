using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Nation;

/// <summary>What changed in the last minutes, with the agency's name and status as they now are.</summary>
/// <param name="pulse">What changed.</param>
/// <param name="agencies">The agencies.</param>
/// <param name="settings">From which share on an agency is complete.</param>
/// <param name="clock">The time.</param>
public sealed class RecentChanges(
    HourlyPledges pulse,
    AgencyList agencies,
    CompletionSettings settings,
    TimeProvider clock
)
{
    private const int ShownMax = 12;

    /// <summary>The agencies with a change for an election, the one that began last first.</summary>
    public IReadOnlyList<AgencyChange> Read(ElectionId election) =>
        [
            .. pulse
                .Recent.Read(election, clock.GetUtcNow())
                .Select(run => Of(run, election))
                .OfType<AgencyChange>()
                .Take(ShownMax),
        ];

    // Null as long as the agency's own figures have not come.
    private AgencyChange? Of(RecentRun run, ElectionId election) =>
        agencies.Find(run.Agency) is { } row && row.For(election) is { } figures
            ? new AgencyChange(
                row.Name,
                row.TimeZone,
                CompletionRules.StatusOf(figures, row.Roll, settings.Threshold),
                run
            )
            : null;
}
