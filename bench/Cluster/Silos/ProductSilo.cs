using Netralitas.Bench.Servers;

namespace Netralitas.Cluster.Silos;

/// <summary>The product on Orleans, as its own program builds it.</summary>
internal static class ProductSilo
{
    /// <summary>A silo with an edge, on any free HTTP port. Its database must have the cluster's tables.</summary>
    public static WebApplication Build(SiloArguments silo) =>
        Node.Build($"--Netralitas:Postgres={silo.Store}", silo.Ports);
}
