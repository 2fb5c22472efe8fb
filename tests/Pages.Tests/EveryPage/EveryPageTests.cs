using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>What every page must be, whoever added it. The pages are taken from the node's own list of endpoints.</summary>
public sealed class EveryPageTests(PagesSite site) : PagesTests(site)
{
    /// <summary>Stands for any address where there is no page.</summary>
    private const string NoPage = "/tidak-ada-halaman-ini";

    public static TheoryData<string> Patterns => [NoPage, .. PageRoute.All.Select(page => page.Pattern)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task A_page_is_sound_in_both_languages_in_light_and_dark_and_on_every_screen(string pattern)
    {
        var page = await OpenableAsync(pattern);
        Assert.SkipWhen(page is null, "a file, not a page");
        var looks =
            from language in Look.Languages
            from isDark in new[] { false, true }
            select new Look(language, isDark, isDark ? Look.Phone : Look.Desk);

        var found = new List<string>();
        foreach (var look in looks)
        {
            found.AddRange((await InspectAsync(pattern, page!, look)).Select(fault => $"[{look}] {fault}"));
        }

        AssertNone(found);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task A_page_says_the_same_without_script(string pattern)
    {
        var page = await OpenableAsync(pattern);
        Assert.SkipWhen(page is null, "a file, not a page");

        await using var with = await Site.OpenAsync(page!.Reader, new Look());
        await using var without = await Site.OpenAsync(page.Reader, new Look(HasScript: false));
        await with.GoAsync(page.Address);
        await without.GoAsync(page.Address);

        Assert.Equal(PageText.Lines(await with.TextAsync()), PageText.Lines(await without.TextAsync()));
        AssertNone(without.Faults);
    }

    private async Task<IReadOnlyList<string>> InspectAsync(string pattern, Opened page, Look look)
    {
        await using var sight = await Site.OpenAsync(page.Reader, look);
        var answer = await sight.GoAsync(page.Address);
        var found = await PageInspection.FindAsync(sight, answer, page.Status, look);
        if (look is { Language: "id" })
        {
            await sight.Page.SetViewportSizeAsync(look.Width, 900);
            await sight.ShootAsync(Artifacts.Screenshot(pattern, $"{look.Width}-{(look.IsDark ? "dark" : "light")}"));
        }

        return found;
    }

    /// <summary>How a page is opened; null if what its address gives is a file to keep, which no browser shows.</summary>
    private async Task<Opened?> OpenableAsync(string pattern)
    {
        if (pattern == NoPage)
        {
            return new Opened(NoPage, Reader.Operators[0], 404);
        }

        var route = PageRoute.Of(pattern);
        var places = Site.Nation.Places;
        var opened = new Opened(places.Fill(route.Route), Reader.With(route.Access, places.Agency), 200);
        using var answer = await Site.GetAsync(opened.Reader, opened.Address);
        Assert.True((int)answer.StatusCode == 200, $"{opened.Reader} opens {opened.Address}: {answer.StatusCode}");
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? opened : null;
    }

    private sealed record Opened(string Address, Reader Reader, int Status);
}
