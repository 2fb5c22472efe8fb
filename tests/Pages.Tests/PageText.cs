namespace Netralitas.Pages.Tests;

/// <summary>Words for looking into a page's HTML.</summary>
internal static class PageText
{
    /// <summary>What stands between a text and the next one after it; fails if either is not there.</summary>
    public static string Between(this string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{start}' is not in {page}");
        from += start.Length;
        var to = page.IndexOf(end, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"'{end}' does not follow '{start}'");
        return page[from..to];
    }

    /// <summary>How often a text is there.</summary>
    public static int Times(this string page, string text) => page.Split(text).Length - 1;

    /// <summary>What follows each occurrence of a text, so many characters of it.</summary>
    public static IReadOnlyList<string> After(this string page, string text, int length) =>
        [.. page.Split(text).Skip(1).Select(rest => rest[..length])];
}
