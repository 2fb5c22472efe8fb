using System.IO.Compression;
using System.Text;

namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// An event as it goes to every viewer: as it is, and as a piece of a gzip stream. A piece refers to nothing before it and
/// ends on a whole byte, so the same bytes fit into any viewer's stream after <see cref="GzipHead"/>.
/// </summary>
/// <param name="Plain">The event.</param>
/// <param name="Compressed">The event, compressed.</param>
public sealed record LiveBytes(ReadOnlyMemory<byte> Plain, ReadOnlyMemory<byte> Compressed)
{
    /// <summary>What a gzip stream begins with (RFC 1952): deflate, no name, no time, any system.</summary>
    public static ReadOnlyMemory<byte> GzipHead { get; } = new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff };

    /// <summary>How soon a browser comes back that lost its stream.</summary>
    public static LiveBytes Hello { get; } = Of("retry: 1000", []);

    /// <summary>An event from its first lines and its data.</summary>
    public static LiveBytes Of(string head, ReadOnlySpan<byte> data)
    {
        byte[] plain = [.. Encoding.UTF8.GetBytes(head), .. data, (byte)'\n', (byte)'\n'];
        return new LiveBytes(plain, Compress(plain));
    }

    private static byte[] Compress(byte[] plain)
    {
        using var target = new MemoryStream();
        using var deflate = new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true);
        deflate.Write(plain);

        // Not the stream's end, which disposing it would write after these bytes were taken.
        deflate.Flush();
        return target.ToArray();
    }
}
