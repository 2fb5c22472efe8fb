using System.Net;
using System.Text.RegularExpressions;

namespace Netralitas.Pages.Tests.Links;

/// <summary>Where a page lets its reader go, read from the page as it was sent: it is whole without script.</summary>
internal static partial class PageLinks
{
    /// <summary>Addresses of this site that a page links to or that its forms ask, without their fragments.</summary>
    public static IEnumerable<string> Opened(string html, string self) =>
        Links()
            .Matches(html)
            .Select(match => Read(match.Value, "href"))
            .Concat(Forms(html, isSent: false).Select(form => Read(form, "action") ?? self))
            .OfType<string>()
            .Select(address => address.Split('#')[0])
            .Where(address => address.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Paths that a page's forms and buttons send to.</summary>
    public static IEnumerable<string> Sent(string html, string self) =>
        Forms(html, isSent: true)
            .Select(form => Read(form, "action") ?? self)
            .Concat(Buttons().Matches(html).Select(match => Read(match.Value, "formaction")).OfType<string>())
            .Select(address => address.Split('?')[0])
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Forms(string html, bool isSent) =>
        FormTags().Matches(html).Select(match => match.Value).Where(form => Read(form, "method") == "post" == isSent);

    private static string? Read(string tag, string attribute)
    {
        var found = Regex.Match(tag, $"\\s{attribute}=\"([^\"]*)\"", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
    }

    [GeneratedRegex("<a\\s[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("<form\\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FormTags();

    [GeneratedRegex(
        "<(button|input)\\s[^>]*formaction[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Buttons();
}
