using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Serialization;

/// <summary>A request's events, sorted by the grain each concerns.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.batch.sent")]
internal readonly record struct EventBatchSurrogate(
    [property: Id(0)] int Count,
    [property: Id(1)] AgencyShare[] Agencies,
    [property: Id(2)] CeremonyShare[] Ceremonies,
    [property: Id(3)] CaseShare[] Cases,
    [property: Id(4)] List<EventOutcome> Refused
);

[RegisterConverter]
internal sealed class EventBatchConverter : IConverter<EventBatch, EventBatchSurrogate>
{
    public EventBatch ConvertFromSurrogate(in EventBatchSurrogate surrogate) =>
        new(surrogate.Agencies, surrogate.Ceremonies, surrogate.Cases, surrogate.Refused) { Count = surrogate.Count };

    public EventBatchSurrogate ConvertToSurrogate(in EventBatch value) =>
        new(value.Count, [.. value.Agencies], [.. value.Ceremonies], [.. value.Cases], value.Refused);
}
