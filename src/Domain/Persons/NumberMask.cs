using System.Text.RegularExpressions;

namespace Netralitas.Domain.Persons;

/// <summary>
/// Hides what a person's number tells: of 18 digits the first eight, the sex digit and nothing else stay
/// (<c>19860926******1***</c>); of a shorter one the last two.
/// </summary>
public static partial class NumberMask
{
    /// <summary>The masked number.</summary>
    public static string Mask(string number) =>
        number.Length == PersonKey.DigitsMax
            ? string.Concat(number.AsSpan(0, 8), "******", number.AsSpan(14, 1), "***")
            : new string('*', Math.Max(0, number.Length - 2)) + number[Math.Max(0, number.Length - 2)..];

    /// <summary>
    /// A text with every number of 18 digits masked, also in the groups it is printed in (<c>19860926 201001 1 002</c>):
    /// agencies write numbers into reasons and event ids, and behind names.
    /// </summary>
    public static string MaskIn(string text) =>
        EighteenDigits().Replace(text, found => Mask(string.Concat(found.Value.Where(char.IsAsciiDigit))));

    [GeneratedRegex(
        @"(?<![0-9])[0-9]{8}[ \u00A0.\-]?[0-9]{6}[ \u00A0.\-]?[0-9][ \u00A0.\-]?[0-9]{3}(?![0-9])",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EighteenDigits();
}
