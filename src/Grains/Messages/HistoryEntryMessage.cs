using Netralitas.Grains.Ceremonies;

namespace Netralitas.Grains.Messages;

/// <summary>One entry of a ceremony's history.</summary>
/// <param name="Version">The stream's version.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Source">The CloudEvents source, or the operator's key id.</param>
/// <param name="EventId">The CloudEvents id; null for an operator's action.</param>
/// <param name="Reason">The reason or note given with it, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.history-entry")]
public sealed record HistoryEntryMessage(
    [property: Id(0)] long Version,
    [property: Id(1)] string Type,
    [property: Id(2)] DateTimeOffset RecordedAt,
    [property: Id(3)] string Source,
    [property: Id(4)] string? EventId,
    [property: Id(5)] string? Reason
)
{
    /// <summary>The message of an entry.</summary>
    public static HistoryEntryMessage Of(HistoryEntry entry) =>
        new(entry.Version, entry.Type, entry.RecordedAt, entry.Source, entry.EventId, entry.Reason);

    /// <summary>The entry.</summary>
    public HistoryEntry Open() => new(Version, Type, RecordedAt, Source, EventId, Reason);
}
