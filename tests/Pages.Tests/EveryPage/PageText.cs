using System.Text.RegularExpressions;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>The text of a page, to be compared with that of the same page opened at another moment.</summary>
internal static partial class PageText
{
    /// <summary>Its lines; times and sizes in memory, which go on between two looks, and secrets, of which each look has its own, are left out.</summary>
    public static string[] Lines(string text) =>
        [
            .. OfTheMoment()
                .Replace(text, "…")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    /// <summary>Its lines without any number: what stays of a page that tells how its node is at the moment.</summary>
    public static string[] Words(string text) => Array.ConvertAll(Lines(text), line => Numbers().Replace(line, "…"));

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b\d{2}[.:]\d{2}([.:]\d{2})?\b|\b\d+ (detik|s|menit|min|[KM]iB)\b|\b([A-Z2-7]{4} ){7}[A-Z2-7]{4}\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfTheMoment();
}
