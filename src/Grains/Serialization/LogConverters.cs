using Netralitas.EventLog;

namespace Netralitas.Grains.Serialization;

/// <summary>A CloudEvent's identity.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.event-identity")]
internal readonly record struct EventIdentitySurrogate(
    [property: Id(0)] string Source,
    [property: Id(1)] string EventId
);

[RegisterConverter]
internal sealed class EventIdentityConverter : IConverter<EventIdentity, EventIdentitySurrogate>
{
    public EventIdentity ConvertFromSurrogate(in EventIdentitySurrogate surrogate) =>
        new(surrogate.Source, surrogate.EventId);

    public EventIdentitySurrogate ConvertToSurrogate(in EventIdentity value) => new(value.Source, value.Id);
}

/// <summary>A committed record.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.log-record")]
internal readonly record struct LogRecordSurrogate(
    [property: Id(0)] long Position,
    [property: Id(1)] string Stream,
    [property: Id(2)] long Version,
    [property: Id(3)] long OwnerPrevious,
    [property: Id(4)] string Type,
    [property: Id(5)] DateTimeOffset RecordedAt,
    [property: Id(6)] EventIdentity? Identity,
    [property: Id(7)] ReadOnlyMemory<byte> Data,
    [property: Id(8)] ReadOnlyMemory<byte> Hash
);

[RegisterConverter]
internal sealed class LogRecordConverter : IConverter<LogRecord, LogRecordSurrogate>
{
    public LogRecord ConvertFromSurrogate(in LogRecordSurrogate surrogate) =>
        new(
            surrogate.Position,
            surrogate.Stream,
            surrogate.Version,
            surrogate.OwnerPrevious,
            surrogate.Type,
            surrogate.RecordedAt,
            surrogate.Identity,
            surrogate.Data,
            surrogate.Hash
        );

    public LogRecordSurrogate ConvertToSurrogate(in LogRecord value) =>
        new(
            value.Position,
            value.Stream,
            value.Version,
            value.OwnerPrevious,
            value.Type,
            value.RecordedAt,
            value.Identity,
            value.Data,
            value.Hash
        );
}
