using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Netralitas.Cli.Tests.Server;

/// <summary>
/// A server on a socket of this machine that begins its first answer and resets the connection, and gives whole answers on every
/// connection after.
/// </summary>
public sealed class ResettingServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string beginning;
    private readonly string whole;
    private int requests;

    public ResettingServer(string beginning, string json)
    {
        this.beginning = beginning;
        whole = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}"
        );
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Url => new($"http://{listener.LocalEndpoint}");

    public int Requests => requests;

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptSocketAsync();
                await ReadRequestAsync(client);
                var first = Interlocked.Increment(ref requests) == 1;
                await client.SendAsync(Encoding.ASCII.GetBytes(first ? beginning : whole));
                if (first)
                {
                    // Closing then sends a reset instead of an orderly end.
                    client.LingerState = new LingerOption(enable: true, 0);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task ReadRequestAsync(Socket client)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        while (!read.ToString().EndsWith("the body", StringComparison.Ordinal))
        {
            var count = await client.ReceiveAsync(buffer);
            if (count == 0)
            {
                return;
            }

            read.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }
    }
}
