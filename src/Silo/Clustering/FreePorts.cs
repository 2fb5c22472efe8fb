using System.Net;
using System.Net.Sockets;
using Netralitas.Api.Hosting;
using Netralitas.Silo.Hosting;

namespace Netralitas.Silo.Clustering;

/// <summary>
/// Looks whether a silo's own ports are free, and names the one that is not: whoever listens later only learns that
/// some address was in use.
/// </summary>
internal static class FreePorts
{
    /// <summary>Looks at both.</summary>
    /// <exception cref="IOException">One is taken.</exception>
    public static void Check(SiloSettings cluster)
    {
        Check(nameof(cluster.SiloPort), cluster.SiloPort);
        Check(nameof(cluster.GatewayPort), cluster.GatewayPort);
    }

    private static void Check(string name, int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
        }
        catch (SocketException fault)
        {
            throw new IOException($"{NodeSettings.Section}:{name} {port}: {fault.Message}", fault);
        }
    }
}
