namespace Netralitas.Identity.Sessions;

/// <summary>What a program calls itself, in two words, so that people know their own sessions.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>The name for a <c>User-Agent</c>; a dash where nothing in it is known.</summary>
    public static string Of(string userAgent)
    {
        var words = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>();
        var name = string.Join(", ", words);
        return name.Length == 0 ? "–" : name;
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        Array.Find(known, each => text.Contains(each.Mark, StringComparison.Ordinal)).Name;
}
