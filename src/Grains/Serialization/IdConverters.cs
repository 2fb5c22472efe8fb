using Netralitas.Domain.Cases;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Regions;

namespace Netralitas.Grains.Serialization;

/// <summary>What has one name in the domain, as that name.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.name")]
internal readonly record struct NameSurrogate([property: Id(0)] string Name);

[RegisterConverter]
internal sealed class AgencyIdConverter : IConverter<AgencyId, NameSurrogate>
{
    public AgencyId ConvertFromSurrogate(in NameSurrogate surrogate) => AgencyId.Parse(surrogate.Name);

    public NameSurrogate ConvertToSurrogate(in AgencyId value) => new(value.Value);
}

[RegisterConverter]
internal sealed class CeremonyIdConverter : IConverter<CeremonyId, NameSurrogate>
{
    public CeremonyId ConvertFromSurrogate(in NameSurrogate surrogate) => CeremonyId.Parse(surrogate.Name);

    public NameSurrogate ConvertToSurrogate(in CeremonyId value) => new(value.Value);
}

[RegisterConverter]
internal sealed class CaseIdConverter : IConverter<CaseId, NameSurrogate>
{
    public CaseId ConvertFromSurrogate(in NameSurrogate surrogate) => CaseId.Parse(surrogate.Name);

    public NameSurrogate ConvertToSurrogate(in CaseId value) => new(value.Value);
}

[RegisterConverter]
internal sealed class ElectionIdConverter : IConverter<ElectionId, NameSurrogate>
{
    public ElectionId ConvertFromSurrogate(in NameSurrogate surrogate) => ElectionId.Parse(surrogate.Name);

    public NameSurrogate ConvertToSurrogate(in ElectionId value) => new(value.Value);
}

[RegisterConverter]
internal sealed class TimeZoneNameConverter : IConverter<TimeZoneName, NameSurrogate>
{
    public TimeZoneName ConvertFromSurrogate(in NameSurrogate surrogate) =>
        TimeZoneName.TryParse(surrogate.Name, out var zone)
            ? zone
            : throw new FormatException($"'{surrogate.Name}' is no time zone of Indonesia");

    public NameSurrogate ConvertToSurrogate(in TimeZoneName value) => new(value.Value);
}
