using System.Globalization;
using Netralitas.Bench.Servers;

namespace Netralitas.Cluster.Silos;

/// <summary>The command line by which the benchmark starts itself again as a silo.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Store">Connection string of its database; empty if it has none.</param>
/// <param name="Ports">Its ports.</param>
/// <param name="FirstPort">The silo port of the first silo, which the others look for where there is no database to find it in.</param>
internal sealed record SiloArguments(SiloRole Role, string Store, SiloPorts Ports, int FirstPort)
{
    private const string Option = "--silo";

    /// <summary>A first silo on free ports.</summary>
    public static SiloArguments First(SiloRole role, string store)
    {
        var ports = SiloPorts.Free();
        return new SiloArguments(role, store, ports, ports.Silo);
    }

    /// <summary>Another one of the same cluster.</summary>
    public SiloArguments Another(SiloRole role) => this with { Role = role, Ports = SiloPorts.Free() };

    /// <summary>As words.</summary>
    public string[] Words() => [Option, $"{Role}", Store, $"{Ports}", FirstPort.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Reads what <see cref="Words"/> made; null if it is something else.</summary>
    public static SiloArguments? TryParse(string[] args) =>
        args is [Option, var role, var store, var ports, var first]
            ? new SiloArguments(
                Enum.Parse<SiloRole>(role),
                store,
                SiloPorts.Parse(ports),
                int.Parse(first, CultureInfo.InvariantCulture)
            )
            : null;
}
