using Netralitas.Grains;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>One thing an agency says of itself.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Data">The payload, as the log keeps it.</param>
[GenerateSerializer, Immutable, Alias("netralitas.agency-call")]
public sealed record AgencyCallMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentityMessage Identity,
    [property: Id(2)] string Type,
    [property: Id(3)] byte[] Data
)
{
    /// <summary>The message of a call.</summary>
    public static AgencyCallMessage Of(AgencyCall call) =>
        new(
            call.Index,
            EventIdentityMessage.Of(call.Identity),
            AgencyEventCodec.TypeOf(call.Event),
            AgencyEventCodec.Encode(call.Event)
        );

    /// <summary>The call.</summary>
    public AgencyCall Open() => new(Index, Identity.Open(), AgencyEventCodec.Decode(Type, Data));
}
