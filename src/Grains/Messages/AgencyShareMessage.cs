using Netralitas.Domain.Identifiers;
using Netralitas.Grains;

namespace Netralitas.Grains.Messages;

/// <summary>An agency's share of a request.</summary>
/// <param name="Agency">The agency's id.</param>
/// <param name="Calls">What it says of itself, in order.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-share")]
public sealed record AgencyShareMessage([property: Id(0)] string Agency, [property: Id(1)] AgencyCallMessage[] Calls)
{
    /// <summary>The message of a share.</summary>
    public static AgencyShareMessage Of(AgencyShare share) =>
        new(share.Agency.Value, [.. share.Calls.Select(AgencyCallMessage.Of)]);

    /// <summary>The share.</summary>
    public AgencyShare Open() => new(AgencyId.Parse(Agency), [.. Calls.Select(call => call.Open())]);
}
