using Netralitas.Actors;
using Netralitas.Actors.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>One thing said of a ceremony, on its way to another silo.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.call")]
public abstract record CallMessage
{
    /// <summary>The message of a call.</summary>
    public static CallMessage Of(CeremonyCall call) =>
        call switch
        {
            CeremonyCall.Pledges run => new PledgesMessage(PledgePacking.Pack(run.Items)),
            CeremonyCall.RollCall roll => new RollCallMessage(
                roll.Index,
                PersonList.Pack(roll.Kind, roll.Category, roll.Persons),
                roll.Time
            ),
            CeremonyCall.Report report => new ReportMessage(
                report.Index,
                report.Identity is { } identity ? EventIdentityMessage.Of(identity) : null,
                CeremonyEventCodec.TypeOf(report.Event),
                CeremonyEventCodec.Encode(report.Event)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no such call"),
        };

    /// <summary>The call.</summary>
    public abstract CeremonyCall Open();
}

/// <summary>A run of single pledges.</summary>
/// <param name="Packed">The pledges.</param>
[GenerateSerializer, Immutable, Alias("netralitas.call.pledges")]
public sealed record PledgesMessage([property: Id(0)] byte[] Packed) : CallMessage
{
    /// <inheritdoc />
    public override CeremonyCall Open() => new CeremonyCall.Pledges(PledgePacking.Unpack(Packed));
}

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

/// <summary>A fact, a correction or an operator's review.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in; null for an operator's action.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Data">The payload, as the log keeps it.</param>
[GenerateSerializer, Immutable, Alias("netralitas.call.report")]
public sealed record ReportMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentityMessage? Identity,
    [property: Id(2)] string Type,
    [property: Id(3)] byte[] Data
) : CallMessage
{
    /// <inheritdoc />
    public override CeremonyCall Open() =>
        new CeremonyCall.Report(Index, Identity?.Open(), CeremonyEventCodec.Decode(Type, Data));
}
