using Netralitas.Domain.Regions;

namespace Netralitas.Actors.Nation;

/// <summary>Named persons recorded in one hour of one time zone.</summary>
/// <param name="Zone">The agencies' zone.</param>
/// <param name="Day">The day there.</param>
/// <param name="Hour">The hour there, 0 to 23.</param>
/// <param name="Spoken">Persons who recited the pledge.</param>
/// <param name="Signed">Persons who signed the pact.</param>
public sealed record PulseCount(TimeZoneName Zone, DateOnly Day, int Hour, int Spoken, int Signed);
