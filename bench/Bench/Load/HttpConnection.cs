using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Netralitas.Bench.Load;

/// <summary>
/// One keep-alive connection that sends bytes as they are and reads small answers. A full HTTP client would take as
/// much of the machine as the servers it should measure.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[16 * 1024];

    /// <summary>Connects.</summary>
    public async Task ConnectAsync(IPEndPoint server, CancellationToken cancellation) =>
        await socket.ConnectAsync(server, cancellation);

    /// <summary>Sends a request and reads its answer, head and body; good until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        while (request.Length > 0)
        {
            request = request[await socket.SendAsync(request, cancellation)..];
        }

        var length = 0;
        while (!IsComplete(buffer.AsSpan(0, length)))
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
            {
                throw new BenchFailedException("a server closed a connection, or its answer is too long");
            }

            length += read;
        }

        return buffer.AsMemory(0, length);
    }

    /// <inheritdoc />
    public void Dispose() => socket.Dispose();

    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        var name = "\r\nContent-Length: "u8;
        var at = answer[..headEnd].IndexOf(name);
        // Without a length Kestrel sends chunks, of which the last is empty.
        return at < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(answer[(at + name.Length)..], out int length, out _)
                && answer.Length == headEnd + 4 + length;
    }
}
