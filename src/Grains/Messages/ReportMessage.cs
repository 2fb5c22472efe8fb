using Netralitas.Grains;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Messages;

/// <summary>A fact, a correction or an operator's review.</summary>
/// <param name="Index">Place of its event in the request.</param>
/// <param name="Identity">The CloudEvent it came in; null for an operator's action.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Data">The payload, as the log keeps it.</param>
/// <param name="ExpectedVersion">The version the sender saw; null if it does not matter.</param>
[GenerateSerializer, Immutable, Alias("netralitas.call.report")]
public sealed record ReportMessage(
    [property: Id(0)] int Index,
    [property: Id(1)] EventIdentityMessage? Identity,
    [property: Id(2)] string Type,
    [property: Id(3)] byte[] Data,
    [property: Id(4)] long? ExpectedVersion = null
) : CallMessage
{
    /// <inheritdoc />
    public override CeremonyCall Open() =>
        new CeremonyCall.Report(Index, Identity?.Open(), CeremonyEventCodec.Decode(Type, Data), ExpectedVersion);
}
