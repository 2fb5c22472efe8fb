using Netralitas.Grains;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>A list of persons who pledged, sent as one event.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Packed">Kind, category and persons, as the log keeps them.</param>
/// <param name="Time">The event's CloudEvents time, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.call.roll")]
public sealed record RollCallMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] byte[] Packed,
    [property: Id(2)] DateTimeOffset? Time
) : CallMessage
{
    /// <inheritdoc />
    public override CeremonyCall Open()
    {
        var roll = PersonList.Unpack(Packed);
        return new CeremonyCall.RollCall(Index, roll.Kind, roll.Category, roll.Persons, Time);
    }
}
