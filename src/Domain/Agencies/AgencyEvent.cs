using Netralitas.Domain.Regions;

namespace Netralitas.Domain.Agencies;

/// <summary>Something that happened to an agency itself.</summary>
public abstract record AgencyEvent
{
    private AgencyEvent() { }

    /// <summary>It described itself, for the first time or anew.</summary>
    public sealed record Registered(string Name, AgencyKind Kind, string? Province, TimeZoneName TimeZone)
        : AgencyEvent;

    /// <summary>It declared how many people owe the pledge.</summary>
    public sealed record RollDeclared(Roll Roll) : AgencyEvent;
}
