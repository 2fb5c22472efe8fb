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

    /// <summary>What the first record of a stream links to: 32 zero bytes.</summary>
    public static ReadOnlyMemory<byte> Genesis { get; } = new byte[Size];

    /// <summary>The hash of the record that follows <paramref name="previous"/> in <paramref name="stream"/>.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, string stream, long version, NewRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(previous);
        AppendText(hash, stream);
        BinaryPrimitives.WriteInt64BigEndian(number, version);
        hash.AppendData(number);
        AppendText(hash, record.Type);
        BinaryPrimitives.WriteInt64BigEndian(number, record.RecordedAt.ToUnixTimeMilliseconds());
        hash.AppendData(number);
        AppendText(hash, record.Identity?.Source ?? "");
        AppendText(hash, record.Identity?.Id ?? "");
        hash.AppendData(record.Data.Span);
        return hash.GetHashAndReset();
    }

    // Length first, so that no two different field lists give the same bytes.
    private static void AppendText(IncrementalHash hash, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
