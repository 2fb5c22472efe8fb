using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Identity.Security;

/// <summary>
/// An API key as its owner holds it: <c>ntr_&lt;id&gt;_&lt;secret&gt;</c>. The id finds it, the secret of 256 random
/// bits proves it. Only the secret's SHA-256 is ever stored; with that much chance in it no slow hash is needed.
/// </summary>
public sealed record ApiKey
{
    private const string Prefix = "ntr_";
    private const int IdLength = 12;
    private const int SecretBytes = 32;
    private const int LengthMax = 100;
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private ApiKey(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>The public part.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>A new key.</summary>
    public static ApiKey Create() => new(RandomNumberGenerator.GetString(IdLetters, IdLength), NewSecret());

    /// <summary>A new key with the one id that the first key of every database has, so that there can be only one.</summary>
    public static ApiKey CreateFirst() => new(new string(IdLetters[0], IdLength), NewSecret());

    /// <summary>Takes a key apart; false if it has not the form of one.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> id, out ReadOnlySpan<char> secret)
    {
        var idEnd = Prefix.Length + IdLength;
        if (
            !text.StartsWith(Prefix, StringComparison.Ordinal)
            || text.Length is < 20 or > LengthMax
            || text.Length <= idEnd + 1
            || text[idEnd] != '_'
        )
        {
            id = secret = default;
            return false;
        }

        id = text[Prefix.Length..idEnd];
        secret = text[(idEnd + 1)..];
        return true;
    }

    /// <summary>SHA-256 of a secret.</summary>
    public static void Hash(ReadOnlySpan<char> secret, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(LengthMax)];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(secret, bytes)], hash);
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>SHA-256 of the secret.</summary>
    public byte[] Hash()
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        Hash(Secret, hash);
        return hash;
    }

    /// <summary>The whole key, to show its owner once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Never the secret: keys must not reach a log.</summary>
    public override string ToString() => $"{Prefix}{Id}_***";
}
