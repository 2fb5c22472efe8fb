using Netralitas.Domain.Pledges;

namespace Netralitas.Grains.Ceremonies.Listing;

/// <summary>Pledges recorded within one hour.</summary>
/// <param name="Hour">The hour, counted from the Unix epoch. Every zone of Indonesia is whole hours from UTC.</param>
/// <param name="Spoken">Persons who recited the pledge.</param>
/// <param name="Signed">Persons who signed the pact.</param>
internal readonly record struct HourTally(int Hour, int Spoken, int Signed)
{
    /// <summary>Pledges of one kind.</summary>
    public static HourTally Of(int hour, PledgeKind kind, int persons) =>
        kind == PledgeKind.Spoken ? new HourTally(hour, persons, 0) : new HourTally(hour, 0, persons);

    /// <summary>The hour an instant lies in.</summary>
    public static int HourOf(DateTimeOffset instant) =>
        (int)Math.Floor((instant - DateTimeOffset.UnixEpoch).TotalHours);

    /// <summary>The same, taken back.</summary>
    public HourTally Negated => new(Hour, -Spoken, -Signed);
}
