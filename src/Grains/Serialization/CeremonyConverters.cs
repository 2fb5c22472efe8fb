using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Serialization;

/// <summary>What was said of a ceremony, in the form of <c>ceremony.held</c>.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-facts")]
internal readonly record struct CeremonyFactsSurrogate([property: Id(0)] byte[] Held);

[RegisterConverter]
internal sealed class CeremonyFactsConverter : IConverter<CeremonyFacts, CeremonyFactsSurrogate>
{
    public CeremonyFacts ConvertFromSurrogate(in CeremonyFactsSurrogate surrogate) =>
        ((CeremonyEvent.Held)CeremonyEventCodec.Decode(EventTypes.CeremonyHeld, surrogate.Held)).Facts;

    public CeremonyFactsSurrogate ConvertToSurrogate(in CeremonyFacts value) =>
        new(CeremonyEventCodec.Encode(new CeremonyEvent.Held(value)));
}

/// <summary>A fact, a correction or an operator's review, its event as the log keeps it.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.call.report.sent")]
internal readonly record struct ReportSurrogate(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentity? Identity,
    [property: Id(2)] string Type,
    [property: Id(3)] byte[] Data,
    [property: Id(4)] long? ExpectedVersion
);

[RegisterConverter]
internal sealed class ReportConverter : IConverter<CeremonyCall.Report, ReportSurrogate>
{
    public CeremonyCall.Report ConvertFromSurrogate(in ReportSurrogate surrogate) =>
        new(
            surrogate.Index,
            surrogate.Identity,
            CeremonyEventCodec.Decode(surrogate.Type, surrogate.Data),
            surrogate.ExpectedVersion
        );

    public ReportSurrogate ConvertToSurrogate(in CeremonyCall.Report value) =>
        new(
            value.Index,
            value.Identity,
            CeremonyEventCodec.TypeOf(value.Event),
            CeremonyEventCodec.Encode(value.Event),
            value.ExpectedVersion
        );
}

/// <summary>A list of persons, packed as the log keeps it.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.call.roll.sent")]
internal readonly record struct RollCallSurrogate(
    [property: Id(0)] int Index,
    [property: Id(1)] byte[] Packed,
    [property: Id(2)] DateTimeOffset? Time
);

[RegisterConverter]
internal sealed class RollCallConverter : IConverter<CeremonyCall.RollCall, RollCallSurrogate>
{
    public CeremonyCall.RollCall ConvertFromSurrogate(in RollCallSurrogate surrogate)
    {
        var roll = PersonList.Unpack(surrogate.Packed);
        return new(surrogate.Index, roll.Kind, roll.Category, roll.Persons, surrogate.Time);
    }

    public RollCallSurrogate ConvertToSurrogate(in CeremonyCall.RollCall value) =>
        new(value.Index, PersonList.Pack(value.Kind, value.Category, value.Persons), value.Time);
}

/// <summary>A run of single pledges, packed.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.call.pledges.sent")]
internal readonly record struct PledgesSurrogate([property: Id(0)] byte[] Packed);

[RegisterConverter]
internal sealed class PledgesConverter : IConverter<CeremonyCall.Pledges, PledgesSurrogate>
{
    public CeremonyCall.Pledges ConvertFromSurrogate(in PledgesSurrogate surrogate) =>
        new(PledgePacking.Unpack(surrogate.Packed));

    public PledgesSurrogate ConvertToSurrogate(in CeremonyCall.Pledges value) => new(PledgePacking.Pack(value.Items));
}
