using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Netralitas.Testing.Processes;

/// <summary>TCP ports of this machine that nobody listens on, none of them given twice.</summary>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }
}
