using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Netralitas.Domain.Identifiers;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Netralitas.Grains.Placement;

/// <summary>
/// Chooses a silo by rendezvous hashing: every silo that could host the grain gets a score from its address and the
/// grain's group, and the highest one hosts it. When a silo leaves or joins, only its own groups have another home.
/// </summary>
public sealed class AgencyPlacementDirector : IPlacementDirector
{
    /// <inheritdoc />
    public Task<SiloAddress> OnAddActivation(
        PlacementStrategy strategy,
        PlacementTarget target,
        IPlacementContext context
    )
    {
        var silos = context.GetCompatibleSilos(target);
        return Task.FromResult(
            IPlacementDirector.GetPlacementHint(target.RequestContextData, silos)
                ?? HomeOf(target.GrainIdentity.Key.ToString()!, silos)
        );
    }

    /// <summary>Where a grain of this key belongs.</summary>
    internal static SiloAddress HomeOf(string key, SiloAddress[] silos)
    {
        var group = GroupOf(key);
        return silos.MaxBy(silo => Score(silo.ToParsableString(), group))!;
    }

    /// <summary>What a grain shares its silo with: its agency, or for a central agency itself alone.</summary>
    internal static string GroupOf(string key)
    {
        var agency = AgencyId.Parse(key.Split('/', 2)[0]);
        return agency.IsCentral ? key : agency.Value;
    }

    private static ulong Score(string silo, string group) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{silo} {group}")));
}
