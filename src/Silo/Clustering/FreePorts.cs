using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Netralitas.Silo.Hosting;

namespace Netralitas.Silo.Clustering;

/// <summary>Looks which of this machine's ports are free.</summary>
internal static class FreePorts
{
    private const int AnyMin = 20_000;
    private const int AnyMax = 32_000;

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

    /// <summary>A free port of this machine, for one that nobody else needs to know.</summary>
    public static int Any()
    {
        // Below those that the system gives to whoever asks for any: between this look and the listening, nobody is given it.
        int port;
        do
        {
            port = RandomNumberGenerator.GetInt32(AnyMin, AnyMax);
        } while (!IsFree(IPAddress.Loopback, port));

        return port;
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
