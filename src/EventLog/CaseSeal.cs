using System.Security.Cryptography;
using System.Text;

namespace Netralitas.EventLog;

/// <summary>
/// Seals one stream's papers under a key of its own (AES-256-GCM). Stream and type are authenticated with them, so no
/// sealed payload can be passed off as another's. Without the key what the log holds is noise for ever.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="key">Its data key, 32 bytes.</param>
public sealed class CaseSeal(string stream, ReadOnlyMemory<byte> key)
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeySize = 32;

    private const byte Plain = 0;
    private const byte Sealed = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 1 + NonceSize + TagSize;

    /// <summary>
    /// A payload anybody with the log may read: it must say nothing of anybody. <see cref="Open"/> refuses it, so that nobody
    /// without the key can put one in the place of a sealed one.
    /// </summary>
    public static byte[] Leave(ReadOnlySpan<byte> payload) => [Plain, .. payload];

    /// <summary>Seals a payload; never twice to the same bytes.</summary>
    public byte[] Close(string type, ReadOnlySpan<byte> payload)
    {
        var closed = new byte[HeadSize + payload.Length];
        closed[0] = Sealed;
        var nonce = closed.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Span, TagSize);
        cipher.Encrypt(nonce, payload, closed.AsSpan(HeadSize), closed.AsSpan(1 + NonceSize, TagSize), Bound(type));
        return closed;
    }

    /// <summary>What a payload of this stream says.</summary>
    /// <exception cref="FormatException">It was changed, or sealed for another stream or type or under another key.</exception>
    public byte[] Open(string type, ReadOnlySpan<byte> payload)
    {
        if (payload.Length < HeadSize || payload[0] != Sealed)
        {
            throw new FormatException($"{stream}: the payload is not sealed as this program does");
        }

        var opened = new byte[payload.Length - HeadSize];
        try
        {
            using var cipher = new AesGcm(key.Span, TagSize);
            cipher.Decrypt(
                payload.Slice(1, NonceSize),
                payload[HeadSize..],
                payload.Slice(1 + NonceSize, TagSize),
                opened,
                Bound(type)
            );
            return opened;
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new FormatException($"{stream}: the sealed payload does not open", fault);
        }
    }

    private byte[] Bound(string type) => Encoding.UTF8.GetBytes($"{stream}\n{type}");
}
