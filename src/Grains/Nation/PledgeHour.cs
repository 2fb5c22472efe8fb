using Netralitas.Domain.Regions;

namespace Netralitas.Grains.Nation;

/// <summary>How many named persons were recorded within one hour of one zone's clocks, and still stand.</summary>
/// <param name="Zone">WIB, WITA or WIT, by the zone of its largest city.</param>
/// <param name="Day">The calendar day there.</param>
/// <param name="Hour">The hour there, 0 to 23.</param>
/// <param name="Spoken">Persons who recited the pledge; someone who did at two ceremonies counts at each.</param>
/// <param name="Signed">Persons who signed the pact; someone who did at two ceremonies counts at each.</param>
public sealed record PledgeHour(TimeZoneName Zone, DateOnly Day, int Hour, int Spoken, int Signed);
