using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Ceremonies;

/// <summary>A ceremony as it stands.</summary>
/// <param name="Id">The ceremony.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Facts">What was last said of it; null while only pledges name it.</param>
/// <param name="Spoken">Named persons who recited the pledge.</param>
/// <param name="Signed">Named persons who signed the pact.</param>
/// <param name="Version">The stream's version: changes with everything that happens to it.</param>
/// <param name="Position">Log position of its last record.</param>
/// <param name="History">What happened to it other than pledges, oldest first.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-report")]
public sealed record CeremonyReport(
    [property: Id(0)] CeremonyId Id,
    [property: Id(1)] CeremonyStatus Status,
    [property: Id(2)] CeremonyFacts? Facts,
    [property: Id(3)] CategoryCounts Spoken,
    [property: Id(4)] CategoryCounts Signed,
    [property: Id(5)] long Version,
    [property: Id(6)] long Position,
    [property: Id(7)] HistoryEntry[] History
)
{
    /// <summary>Version of the last thing said of it; pledges, which come without pause, do not move it.</summary>
    public long SaidVersion => History is [.., var last] ? last.Version : 0;
}

/// <summary>One entry of a ceremony's history.</summary>
/// <param name="Version">The stream's version.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Source">The CloudEvents source, or the operator's key id.</param>
/// <param name="EventId">The CloudEvents id; null for an operator's action.</param>
/// <param name="Reason">The reason or note given with it, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.history-entry")]
public sealed record HistoryEntry(
    [property: Id(0)] long Version,
    [property: Id(1)] string Type,
    [property: Id(2)] DateTimeOffset RecordedAt,
    [property: Id(3)] string Source,
    [property: Id(4)] string? EventId,
    [property: Id(5)] string? Reason
);
