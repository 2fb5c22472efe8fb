using Microsoft.Playwright;
using Netralitas.Pages.Tests.Browsing;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>Everything a page can do wrong that does not hang on what it is about.</summary>
internal static class PageInspection
{
    private static readonly int[] Widths = [Look.Phone, Look.Desk, Look.Wall];

    /// <summary>What is wrong with the page the window shows.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(
        Sight sight,
        IResponse answer,
        int status,
        string language
    )
    {
        var found = new List<string>();
        if (answer.Status != status)
        {
            found.Add($"status {answer.Status}");
        }

        var tag = await sight.Page.GetAttributeAsync("html", "lang");
        if (tag != language)
        {
            found.Add($"lang '{tag}'");
        }

        var title = await sight.Page.TitleAsync();
        if (title.Trim(' ', '·').Length <= "Netralitas".Length)
        {
            found.Add($"title '{title}'");
        }

        found.AddRange(await AxeRun.FindAsync(sight));
        foreach (var width in Widths)
        {
            if (await sight.OverhangAsync(width) is > 0 and var overhang)
            {
                found.Add($"{overhang} px wider than a window of {width} px: {await sight.WidestAsync()}");
            }
        }

        found.AddRange(sight.Faults);
        return found;
    }
}
