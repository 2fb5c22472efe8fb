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

    /// <summary>A text with every run of 18 digits masked: agencies write numbers into reasons and event ids.</summary>
    public static string MaskIn(string text) => EighteenDigits().Replace(text, found => Mask(found.Value));

    [GeneratedRegex("(?<![0-9])[0-9]{18}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EighteenDigits();
}
