using System.Text.RegularExpressions;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>The text of a page, to be compared with that of the same page opened at another moment.</summary>
internal static partial class PageText
{
    /// <summary>Its lines; times of day, which go on between two looks, are left out.</summary>
    public static string[] Lines(string text) =>
        [
            .. TimeOfDay()
                .Replace(text, "…")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    [GeneratedRegex(@"\b\d{2}[.:]\d{2}([.:]\d{2})?\b|\(\d+ (detik|seconds?|s)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeOfDay();
}
