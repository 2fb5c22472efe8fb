using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Netralitas.Domain.Persons;

/// <summary>
/// A name for a person's number that says nothing about them but stays the same, so that another system can count
/// without knowing whom (UU 27/2022). HMAC-SHA256 under a secret of this database, cut to 128 bits.
/// </summary>
/// <param name="secret">The secret.</param>
public sealed partial class NumberPseudonym(ReadOnlyMemory<byte> secret)
{
    private const int Size = 16;

    /// <summary>The pseudonym: <c>p-</c> and 32 hex digits.</summary>
    public string Of(PersonKey person)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt64BigEndian(number, person.Value);
        HMACSHA256.HashData(secret.Span, number, hash);
        return "p-" + Convert.ToHexStringLower(hash[..Size]);
    }

    /// <summary>
    /// A text with the pseudonym in place of everything that looks like a NIP: agencies write numbers into reasons and
    /// event ids, wrong ones too.
    /// </summary>
    public string Hide(string text) =>
        LooksLikeNip()
            .Replace(
                text,
                found =>
                    PersonKey.TryPack(Encoding.ASCII.GetBytes(found.Value), PersonCategory.Pns, out var person)
                        ? Of(person)
                        : throw new InvalidOperationException("18 digits always are a number")
            );

    [GeneratedRegex(
        "(?<![0-9])(19|20)[0-9]{16}(?![0-9])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LooksLikeNip();
}
