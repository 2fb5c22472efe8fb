using Netralitas.Domain.Elections;
using Netralitas.Domain.Regions;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;

namespace Netralitas.Grains;

/// <summary>What every grain decides by: the log, the facts, the clock, and which agencies there are.</summary>
/// <param name="Log">The log.</param>
/// <param name="Elections">The elections there are.</param>
/// <param name="Regions">The regions there are.</param>
/// <param name="Clock">The time.</param>
/// <param name="Agencies">The agencies, as this process knows them; another's news comes within a second.</param>
public sealed record DecisionContext(
    IEventLog Log,
    ElectionCalendar Elections,
    RegionCatalogue Regions,
    TimeProvider Clock,
    AgencyList Agencies
);
