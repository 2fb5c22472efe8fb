using System.Net;

namespace Netralitas.Cluster.Silos;

/// <summary>A silo with Orleans' own settings, for those who are measured beside the product.</summary>
internal static class PlainSilo
{
    /// <summary>Adds it to a host; silos with the same first port find each other on this machine, without a database.</summary>
    public static void AddPlainSilo(
        this IHostApplicationBuilder builder,
        SiloArguments arguments,
        Action<ISiloBuilder>? configure = null
    )
    {
        builder.Logging.AddFilter(level => level >= LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(
                arguments.Ports.Silo,
                arguments.Ports.Gateway,
                new IPEndPoint(IPAddress.Loopback, arguments.FirstPort)
            );
            configure?.Invoke(silo);
        });
    }
}
