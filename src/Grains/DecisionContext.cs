using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains;

/// <summary>What every actor needs: the log, the facts it decides by, the clock, and the board it reports to.</summary>
/// <param name="Log">The log.</param>
/// <param name="Elections">The elections there are.</param>
/// <param name="Regions">The regions there are.</param>
/// <param name="Clock">The time.</param>
/// <param name="Board">Where agencies post their figures.</param>
public sealed record DecisionContext(
    IEventLog Log,
    ElectionCalendar Elections,
    RegionCatalogue Regions,
    TimeProvider Clock,
    AgencyList Board
);
