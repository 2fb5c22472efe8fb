using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Messages;

/// <summary>One thing said of a case. It is not sealed: silos talk where nobody else does.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in; null for an operator's action and for the system's.</param>
/// <param name="By">Who says it: an agency's id, an operator's key id, or the system.</param>
/// <param name="Agency">The agency that says it; null for an operator and for the system.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Data">The payload as it would be kept.</param>
/// <param name="Reporter">Who reported, kept apart from the event; null if not given.</param>
/// <param name="ExpectedVersion">The version the sender saw; null if it does not matter.</param>
[GenerateSerializer, Immutable, Alias("netralitas.case-call")]
public sealed record CaseCallMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentityMessage? Identity,
    [property: Id(2)] string By,
    [property: Id(3)] string? Agency,
    [property: Id(4)] string Type,
    [property: Id(5)] byte[] Data,
    [property: Id(6)] ReporterMessage? Reporter,
    [property: Id(7)] long? ExpectedVersion
)
{
    /// <summary>The message of a call.</summary>
    public static CaseCallMessage Of(CaseCall call) =>
        new(
            call.Index,
            call.Identity is { } identity ? EventIdentityMessage.Of(identity) : null,
            call.Sender.By,
            call.Sender.Agency?.Value,
            CaseEventTypes.Of(call.Event.Move),
            CaseEventCodec.Encode(call.Event),
            call.Reporter is { } reporter ? ReporterMessage.Of(reporter) : null,
            call.ExpectedVersion
        );

    /// <summary>The call.</summary>
    /// <exception cref="FormatException">It is of a type that this version does not know.</exception>
    public CaseCall Open() =>
        CaseEventTypes.TryParse(Type, out var move)
            ? new(
                Index,
                Identity?.Open(),
                new CaseSender(By, Agency is null ? null : AgencyId.Parse(Agency)),
                CaseEventCodec.Decode(move, Data),
                Reporter?.Open(),
                ExpectedVersion
            )
            : throw new FormatException($"the message of a case has the unknown type {Type}");
}
