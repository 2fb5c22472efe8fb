using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Netralitas.Testing.Processes;

/// <summary>
/// TCP ports of this machine that nobody listens on, none of them given twice. They lie where neither the system nor a silo that is
/// alone looks for a port of its own: one of those could take it before it is used.
/// </summary>
public static class FreePort
{
    private const int Min = 12_000;
    private const int Max = 20_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(Min, Max);
            if (IsFree(port) && Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
