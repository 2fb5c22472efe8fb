using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
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
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    private ApiKey(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>The public part.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>A new key.</summary>
    public static ApiKey Create() => new(RandomNumberGenerator.GetString(IdLetters, IdLength), NewSecret());

    /// <summary>A new key with the one id that the first key of every database has, so that there can be only one.</summary>
    public static ApiKey CreateFirst() => new(new string(IdLetters[0], IdLength), NewSecret());

    /// <summary>Reads a key; false if it has not the form of one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out ApiKey? key)
    {
        key = null;
        var idEnd = Prefix.Length + IdLength;
        if (
            !text.StartsWith(Prefix, StringComparison.Ordinal)
            || text.Length is < 20 or > 100
            || text.Length <= idEnd + 1
            || text[idEnd] != '_'
        )
        {
            return false;
        }

        key = new ApiKey(text[Prefix.Length..idEnd].ToString(), text[(idEnd + 1)..].ToString());
        return true;
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>SHA-256 of the secret.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Secret));

    /// <summary>The whole key, to show its owner once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Never the secret: keys must not reach a log.</summary>
    public override string ToString() => $"{Prefix}{Id}_***";
}
