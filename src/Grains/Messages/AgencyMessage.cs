using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>An agency, as the events that would make it what it is.</summary>
/// <param name="Agency">Its id.</param>
/// <param name="Profile">What it would be registered as.</param>
/// <param name="Roll">The roll in force; null while none is declared.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-profile")]
public sealed record AgencyMessage(
    [property: Id(0)] string Agency,
    [property: Id(1)] byte[] Profile,
    [property: Id(2)] byte[]? Roll
)
{
    /// <summary>The message of an agency.</summary>
    public static AgencyMessage Of(Agency agency) =>
        new(
            agency.Id.Value,
            AgencyEventCodec.Encode(
                new AgencyEvent.Registered(agency.Name, agency.Kind, agency.Province, agency.TimeZone)
            ),
            agency.Roll is { } roll ? AgencyEventCodec.Encode(new AgencyEvent.RollDeclared(roll)) : null
        );

    /// <summary>The agency.</summary>
    public Agency Open()
    {
        var id = AgencyId.Parse(Agency);
        var registered = AgencyDecider.Evolve(id, null, AgencyEventCodec.Decode(EventTypes.AgencyRegistered, Profile));
        var agency = Roll is null
            ? registered
            : AgencyDecider.Evolve(id, registered, AgencyEventCodec.Decode(EventTypes.AgencyRollDeclared, Roll));
        return agency ?? throw new FormatException($"the message of agency {Agency} registers nothing");
    }
}
