using Netralitas.Grains;
using Netralitas.Grains.Codec;

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
                CeremonyEventCodec.Encode(report.Event),
                report.ExpectedVersion
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no such call"),
        };

    /// <summary>The call.</summary>
    public abstract CeremonyCall Open();
}
