using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// What a browser proves itself with: 256 random bits, when they were made, and a mark that only this installation can make. A
/// token that was made up is known by its mark without asking anybody; what ends a session is the database, never the token.
/// </summary>
public sealed class SessionToken
{
    private const int TimeSize = sizeof(long);
    private const int RandomSize = 32;
    private const int MarkSize = HMACSHA256.HashSizeInBytes;
    private const int Size = TimeSize + RandomSize + MarkSize;

    // Longer than any token is, so that nobody has much text read.
    private const int TextMax = 200;

    private SessionToken(byte[] bytes) =>
        (MadeAt, Text, Hash) = (
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes)),
            Base64Url.EncodeToString(bytes),
            SHA256.HashData(bytes)
        );

    /// <summary>When somebody signed in, UTC.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>The token as the cookie has it.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of it, by which the session is found.</summary>
    public byte[] Hash { get; }

    /// <summary>A new one.</summary>
    public static SessionToken Create(AccountKeys keys, DateTimeOffset now)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(bytes.AsSpan(TimeSize, RandomSize));
        keys.MarkSession(bytes.AsSpan(0, TimeSize + RandomSize)).CopyTo(bytes, TimeSize + RandomSize);
        return new SessionToken(bytes);
    }

    /// <summary>Reads a token; false if this installation did not make it.</summary>
    public static bool TryParse(AccountKeys keys, string? text, [NotNullWhen(true)] out SessionToken? token)
    {
        token = null;
        var bytes = new byte[Size];
        if (
            text is not { Length: > 0 and <= TextMax }
            || !Base64Url.IsValid(text, out var length)
            || length != Size
            || !Base64Url.TryDecodeFromChars(text, bytes, out _)
        )
        {
            return false;
        }

        var mark = keys.MarkSession(bytes.AsSpan(0, TimeSize + RandomSize));
        if (!CryptographicOperations.FixedTimeEquals(mark, bytes.AsSpan(TimeSize + RandomSize)))
        {
            return false;
        }

        token = new SessionToken(bytes);
        return true;
    }

    /// <summary>Never the token: it must not reach a log.</summary>
    public override string ToString() => "session ***";
}
