using Netralitas.Domain.Elections;
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

    /// <summary>An operator reminded it of the pledge. No agency says this of itself.</summary>
    /// <param name="Election">The election it is about.</param>
    /// <param name="Subject">What it is about, in a line.</param>
    /// <param name="Text">What the agency reads.</param>
    /// <param name="By">Id of the operator's key.</param>
    public sealed record Reminded(ElectionId Election, string Subject, string Text, string By) : AgencyEvent;
}
