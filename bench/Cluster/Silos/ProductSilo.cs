using System.Globalization;
using Netralitas.Bench.Servers;
using Netralitas.Silo.Hosting;

namespace Netralitas.Cluster.Silos;

/// <summary>The product on Orleans, as its own program builds it.</summary>
internal static class ProductSilo
{
    /// <summary>A silo with an edge, on any free HTTP port. Its database must have the cluster's tables.</summary>
    public static WebApplication Build(SiloArguments silo) =>
        (WebApplication)
            SiloApp.Build([
                "--urls",
                ServerSetup.AnyPort,
                $"--Netralitas:Postgres={silo.Store}",
                "--Netralitas:Address=127.0.0.1",
                string.Create(CultureInfo.InvariantCulture, $"--Netralitas:SiloPort={silo.Ports.Silo}"),
                string.Create(CultureInfo.InvariantCulture, $"--Netralitas:GatewayPort={silo.Ports.Gateway}"),
            ]);
}
