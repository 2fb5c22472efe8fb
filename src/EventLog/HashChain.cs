using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.EventLog;

/// <summary>
/// The tamper evidence of a stream: each record's SHA-256 covers the hash before it, so that changing one byte
/// breaks every hash from there on. Position is left out: it is given by the database at commit.
/// </summary>
public static class HashChain
{
    /// <summary>Length of a hash in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // Version, time, and the lengths of four texts.
    private const int FixedSize = (2 * sizeof(long)) + (4 * sizeof(int));

    /// <summary>What the first record of a stream links to: 32 zero bytes.</summary>
    public static ReadOnlyMemory<byte> Genesis { get; } = new byte[Size];

    /// <summary>The hash of the record that follows <paramref name="previous"/> in <paramref name="stream"/>.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, string stream, long version, NewRecord record)
    {
        var (source, id) = (record.Identity?.Source ?? "", record.Identity?.Id ?? "");
        var characters = stream.Length + record.Type.Length + source.Length + id.Length;
        var size = previous.Length + FixedSize + Encoding.UTF8.GetMaxByteCount(characters) + record.Data.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        previous.CopyTo(bytes);
        var end = AppendText(bytes, previous.Length, stream);
        end = AppendNumber(bytes, end, version);
        end = AppendText(bytes, end, record.Type);
        end = AppendNumber(bytes, end, record.RecordedAt.ToUnixTimeMilliseconds());
        end = AppendText(bytes, end, source);
        end = AppendText(bytes, end, id);
        record.Data.Span.CopyTo(bytes.AsSpan(end));
        var hash = SHA256.HashData(bytes.AsSpan(0, end + record.Data.Length));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    private static int AppendNumber(byte[] bytes, int end, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(end), number);
        return end + sizeof(long);
    }

    // Length first, so that no two different field lists give the same bytes.
    private static int AppendText(byte[] bytes, int end, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(end + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(end), length);
        return end + sizeof(int) + length;
    }
}
