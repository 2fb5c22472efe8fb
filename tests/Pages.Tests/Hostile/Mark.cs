using System.Globalization;

namespace Netralitas.Pages.Tests.Hostile;

/// <summary>Script as an agency may send it in one of its texts, told apart from that in any other.</summary>
internal static class Mark
{
    /// <summary>What a page that let one through would have in its tree.</summary>
    public const string Element = "[data-xss]";

    /// <summary>A text that leaves an attribute, a title, a script and a comment, and would run in any of several ways.</summary>
    public static string Text(int number)
    {
        var id = Id(number);
        return $"\"'--></title></script><img src=x data-xss={id} onerror=\"window.__xss='{id}'\">"
            + $"<script data-xss>window.__xss='{id}'</script>{{{{7*7}}}}{id}";
    }

    /// <summary>By what a mark is found again in a page's text.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"Tanda{number:00}");
}
