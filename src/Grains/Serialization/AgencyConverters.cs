using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Serialization;

/// <summary>An agency, as the events that would make it what it is.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.agency-profile")]
internal readonly record struct AgencySurrogate(
    [property: Id(0)] AgencyId Agency,
    [property: Id(1)] byte[] Profile,
    [property: Id(2)] byte[]? Roll
);

[RegisterConverter]
internal sealed class AgencyConverter : IConverter<Agency, AgencySurrogate>
{
    public Agency ConvertFromSurrogate(in AgencySurrogate surrogate)
    {
        var agency = AgencyDecider.Evolve(
            surrogate.Agency,
            null,
            AgencyEventCodec.Decode(EventTypes.AgencyRegistered, surrogate.Profile)
        );
        if (surrogate.Roll is { } roll)
        {
            var declared = AgencyEventCodec.Decode(EventTypes.AgencyRollDeclared, roll);
            agency = AgencyDecider.Evolve(surrogate.Agency, agency, declared);
        }

        return agency ?? throw new FormatException($"what was sent of agency {surrogate.Agency} registers nothing");
    }

    public AgencySurrogate ConvertToSurrogate(in Agency value) =>
        new(
            value.Id,
            AgencyEventCodec.Encode(new AgencyEvent.Registered(value.Name, value.Kind, value.Province, value.TimeZone)),
            value.Roll is { } roll ? AgencyEventCodec.Encode(new AgencyEvent.RollDeclared(roll)) : null
        );
}

/// <summary>One thing an agency says of itself, its event as the log keeps it.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.agency-call.sent")]
internal readonly record struct AgencyCallSurrogate(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentity Identity,
    [property: Id(2)] string Type,
    [property: Id(3)] byte[] Data
);

[RegisterConverter]
internal sealed class AgencyCallConverter : IConverter<AgencyCall, AgencyCallSurrogate>
{
    public AgencyCall ConvertFromSurrogate(in AgencyCallSurrogate surrogate) =>
        new(surrogate.Index, surrogate.Identity, AgencyEventCodec.Decode(surrogate.Type, surrogate.Data));

    public AgencyCallSurrogate ConvertToSurrogate(in AgencyCall value) =>
        new(value.Index, value.Identity, AgencyEventCodec.TypeOf(value.Event), AgencyEventCodec.Encode(value.Event));
}

/// <summary>One of an agency's ceremonies.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-entry")]
internal readonly record struct CeremonyEntrySurrogate(
    [property: Id(0)] string Slug,
    [property: Id(1)] CeremonyStatus Status,
    [property: Id(2)] ElectionId[] Elections
);

[RegisterConverter]
internal sealed class CeremonyEntryConverter : IConverter<CeremonyEntry, CeremonyEntrySurrogate>
{
    public CeremonyEntry ConvertFromSurrogate(in CeremonyEntrySurrogate surrogate) =>
        new(surrogate.Slug, surrogate.Status, surrogate.Elections);

    public CeremonyEntrySurrogate ConvertToSurrogate(in CeremonyEntry value) =>
        new(value.Slug, value.Status, [.. value.Elections]);
}
