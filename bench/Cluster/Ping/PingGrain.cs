using Orleans.Placement;
using Orleans.Runtime;

namespace Netralitas.Cluster.Ping;

/// <summary>Lives where it was called first.</summary>
/// <param name="silo">Where that is.</param>
[PreferLocalPlacement]
public sealed class PingGrain(ILocalSiloDetails silo) : Grain, IPingGrain
{
    /// <inheritdoc />
    public ValueTask PingAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask<string> WhereAsync() => ValueTask.FromResult(silo.SiloAddress.ToParsableString());
}
