namespace Netralitas.Domain.Identifiers;

/// <summary>
/// The readable part of an identifier: lower-case ASCII letters, digits and <c>. _ -</c>, starting with a letter or
/// digit, at most 80 characters. Safe in addresses, file names and logs as it stands.
/// </summary>
public static class Slug
{
    /// <summary>The most characters a slug may have.</summary>
    public const int LengthMax = 80;

    /// <summary>Whether <paramref name="text"/> is a slug.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LengthMax || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
