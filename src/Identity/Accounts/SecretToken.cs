using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Identity.Accounts;

/// <summary>256 random bits that open something once, as they stand in an address. Only their SHA-256 is kept.</summary>
public static class SecretToken
{
    private const int Size = 32;

    /// <summary>A new one.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
