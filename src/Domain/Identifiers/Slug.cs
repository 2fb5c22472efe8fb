namespace Netralitas.Domain.Identifiers;

/// <summary>
/// The readable part of an identifier: lower-case ASCII letters, digits and <c>. _ -</c>, starting with a letter or
/// digit, at most 80 characters, with no run of digits as long as a NIP. Safe in addresses, file names and logs.
/// </summary>
public static class Slug
{
    /// <summary>The most characters a slug may have.</summary>
    public const int LengthMax = 80;

    // A person's number has no place in an address.
    private const int DigitsMax = 14;

    /// <summary>Whether <paramref name="text"/> is a slug.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LengthMax || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > DigitsMax || !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
