using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Serialization;

/// <summary>One thing said of a case, its event as it would be kept. It is not sealed: silos talk where nobody else does.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.case-call.sent")]
internal readonly record struct CaseCallSurrogate(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentity? Identity,
    [property: Id(2)] string By,
    [property: Id(3)] AgencyId? Agency,
    [property: Id(4)] string Type,
    [property: Id(5)] byte[] Data,
    [property: Id(6)] Reporter? Reporter,
    [property: Id(7)] long? ExpectedVersion
);

[RegisterConverter]
internal sealed class CaseCallConverter : IConverter<CaseCall, CaseCallSurrogate>
{
    public CaseCall ConvertFromSurrogate(in CaseCallSurrogate surrogate) =>
        CaseEventTypes.TryParse(surrogate.Type, out var move)
            ? new(
                surrogate.Index,
                surrogate.Identity,
                new CaseSender(surrogate.By, surrogate.Agency),
                CaseEventCodec.Decode(move, surrogate.Data),
                surrogate.Reporter,
                surrogate.ExpectedVersion
            )
            : throw new FormatException($"what was sent of a case has the unknown type {surrogate.Type}");

    public CaseCallSurrogate ConvertToSurrogate(in CaseCall value) =>
        new(
            value.Index,
            value.Identity,
            value.Sender.By,
            value.Sender.Agency,
            CaseEventTypes.Of(value.Event.Move),
            CaseEventCodec.Encode(value.Event),
            value.Reporter,
            value.ExpectedVersion
        );
}
