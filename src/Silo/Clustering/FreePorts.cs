using System.Net;
using System.Net.Sockets;
using Netralitas.Silo.Hosting;

namespace Netralitas.Silo.Clustering;

/// <summary>Looks which of this machine's ports are free.</summary>
internal static class FreePorts
{
    /// <summary>
    /// Looks at a silo's own ports, and names the one that is taken: whoever listens later only learns that some address was
    /// in use.
    /// </summary>
    /// <exception cref="IOException">One is taken.</exception>
    public static void Check(SiloSettings cluster)
    {
        Check(nameof(cluster.SiloPort), cluster.SiloPort);
        Check(nameof(cluster.GatewayPort), cluster.GatewayPort);
    }

    /// <summary>Whether nobody listens there.</summary>
    public static bool IsFree(IPAddress address, int port) => WhyNot(address, port) is null;

    /// <summary>A port of this machine's own choosing, for one that nobody else needs to know.</summary>
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Check(string name, int port)
    {
        if (WhyNot(IPAddress.Any, port) is { } fault)
        {
            throw new IOException($"{NodeSettings.Section}:{name} {port}: {fault.Message}", fault);
        }
    }

    private static SocketException? WhyNot(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return null;
        }
        catch (SocketException fault)
        {
            return fault;
        }
    }
}
