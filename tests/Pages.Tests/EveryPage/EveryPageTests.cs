using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>What every page must be, whoever added it. The pages are taken from the node's own list of endpoints.</summary>
public sealed class EveryPageTests(PagesSite site) : PagesTests(site)
{
    [Theory]
    [MemberData(nameof(OpenPage.Patterns), MemberType = typeof(OpenPage))]
    public async Task A_page_is_sound_in_both_languages_in_light_and_dark_and_on_every_screen(string pattern)
    {
        var page = await OpenPage.FindAsync(Site, pattern);
        var looks =
            from language in Look.Languages
            from isDark in new[] { false, true }
            select new Look(language, isDark, isDark ? Look.Phone : Look.Desk);

        var found = new List<string>();
        foreach (var look in looks)
        {
            found.AddRange((await InspectAsync(page, look)).Select(fault => $"[{look}] {fault}"));
        }

        AssertNone(found);
    }

    [Fact]
    public async Task A_file_is_given_to_who_may_have_it()
    {
        var found = new List<string>();
        foreach (var route in PageRoute.All.Where(page => page.IsFile))
        {
            var reader = Reader.With(route.Needed, Site.Nation.Places.Agency);
            using var answer = await Site.GetAsync(reader, Site.Nation.Places.Fill(route.Route));
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType is null or "text/html")
            {
                found.Add($"{route.Pattern}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType}");
            }
        }

        AssertNone(found);
    }

    private async Task<IReadOnlyList<string>> InspectAsync(OpenPage page, Look look)
    {
        await using var sight = await Site.OpenAsync(page.Reader, look, page.Node);
        var answer = await sight.GoAsync(page.Address);
        var found = await PageInspection.FindAsync(sight, answer, page.Status, page.LanguageFor(look.Language));
        if (look is { Language: "id" })
        {
            await sight.Page.SetViewportSizeAsync(look.Width, 900);
            await sight.ShootAsync(
                Artifacts.Screenshot(page.Pattern, $"{look.Width}-{(look.IsDark ? "dark" : "light")}")
            );
        }

        return found;
    }
}
