using System.Net;
using System.Net.Sockets;
using System.Text;
using Netralitas.Bench;

namespace Netralitas.Bench.Pages.Viewers;

/// <summary>
/// One open page. Most read a compressed stream, as a browser does, and drop it; a watching one has it sent as it is and notes
/// when it was told of which log position: unpacking ten thousand streams would take what the node should have.
/// </summary>
/// <param name="watches">Whether it is one of those.</param>
internal sealed class Viewer(bool watches) : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[4 * 1024];
    private readonly List<Sighting> sightings = [];
    private long position;
    private int matched;

    /// <summary>Whether it notes what it is told.</summary>
    public bool Watches => watches;

    /// <summary>What it was told, in order.</summary>
    public IReadOnlyList<Sighting> Sightings => sightings;

    /// <summary>Bytes it was sent.</summary>
    public long Bytes { get; private set; }

    /// <summary>Asks for the stream, and returns when its first bytes are there.</summary>
    public async Task OpenAsync(ViewerArguments crowd, CancellationToken cancellation)
    {
        await socket.ConnectAsync(IPEndPoint.Parse(crowd.Server), cancellation);
        var request =
            $"GET {crowd.Path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {crowd.Key}\r\nAccept: text/event-stream\r\n{(watches ? "" : "Accept-Encoding: gzip\r\n")}\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), cancellation);
        var read = await socket.ReceiveAsync(buffer, cancellation);
        if (!buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200 "u8))
        {
            throw new BenchFailedException(
                $"a viewer was answered: {Encoding.ASCII.GetString(buffer.AsSpan(0, Math.Min(read, 200)))}"
            );
        }

        Take(buffer.AsSpan(0, read));
    }

    /// <summary>Reads until it is stopped.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(buffer, cancellation)) > 0)
            {
                Take(buffer.AsSpan(0, read));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return;
        }

        throw new BenchFailedException("the node closed a viewer's stream");
    }

    /// <inheritdoc />
    public void Dispose() => socket.Dispose();

    // Finds each line "id: ….<position>" wherever the reads part it; a viewer must cost next to nothing.
    private void Take(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        if (!watches)
        {
            return;
        }

        var mark = "\nid: "u8;
        foreach (var letter in bytes)
        {
            if (matched < mark.Length)
            {
                matched =
                    letter == mark[matched] ? matched + 1
                    : letter == mark[0] ? 1
                    : 0;
                position = 0;
            }
            else if (letter is >= (byte)'0' and <= (byte)'9')
            {
                position = (position * 10) + letter - (byte)'0';
            }
            else if (letter != (byte)'\n')
            {
                // The position is the last part of the id.
                position = 0;
            }
            else
            {
                sightings.Add(new Sighting(position, TimeProvider.System.GetTimestamp()));
                matched = letter == mark[0] ? 1 : 0;
            }
        }
    }
}
