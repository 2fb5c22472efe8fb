using Netralitas.Grains;

namespace Netralitas.Grains.Messages;

/// <summary>A run of single pledges.</summary>
/// <param name="Packed">The pledges.</param>
[GenerateSerializer, Immutable, Alias("netralitas.call.pledges")]
public sealed record PledgesMessage([property: Id(0)] byte[] Packed) : CallMessage
{
    /// <inheritdoc />
    public override CeremonyCall Open() => new CeremonyCall.Pledges(PledgePacking.Unpack(Packed));
}
