namespace Netralitas.Domain.Wording;

/// <summary>Words of a text as a finding shows them.</summary>
internal static class Quote
{
    private const int LengthMax = 200;

    /// <summary>The text, cut after 200 characters so that a finding stays small whatever was sent.</summary>
    public static string Of(string text)
    {
        if (text.Length <= LengthMax)
        {
            return text;
        }

        // Never between the two halves of one character.
        var length = char.IsHighSurrogate(text[LengthMax - 1]) ? LengthMax - 1 : LengthMax;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
