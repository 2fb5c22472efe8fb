using Netralitas.Bench.Servers;
using Netralitas.Cluster.Activation;
using Netralitas.Cluster.Peers;
using Netralitas.Cluster.Ping;

namespace Netralitas.Cluster.Silos;

/// <summary>The child's side: serves its role until the parent closes its input, so that it never outlives the parent.</summary>
internal static class SiloHost
{
    /// <summary>Serves; the process's exit code.</summary>
    public static async Task<int> RunAsync(SiloArguments silo)
    {
        switch (silo.Role)
        {
            case SiloRole.Product:
                await using (var app = ProductSilo.Build(silo))
                {
                    await RoleHost.ServeAsync(app, () => Node.MakeKeysAsync(app));
                }

                break;
            case SiloRole.Activations:
                await ActivationServer.RunAsync(silo);
                break;
            case SiloRole.StatePerPledge:
                await RoleHost.ServeAsync(StatePerPledge.Build(silo));
                break;
            case SiloRole.PingNear or SiloRole.PingFar or SiloRole.PingHost:
                await PingServer.RunAsync(silo);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(silo), silo, "no such role");
        }

        return 0;
    }
}
