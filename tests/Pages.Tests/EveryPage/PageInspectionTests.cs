using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>The inspection itself: that it sees what it is there to see.</summary>
public sealed class PageInspectionTests(PagesSite site) : PagesTests(site)
{
    private const string Sound = """
        <!DOCTYPE html>
        <html lang="id"><head><meta name="viewport" content="width=device-width"><title>Uji · Netralitas</title></head>
        <body><main><h1>Uji</h1><p>Isi.</p></main></body></html>
        """;

    [Fact]
    public async Task A_page_without_faults_has_none_found() => Assert.Empty(await InspectAsync(Sound));

    [Theory]
    [InlineData("Isi.", "<img src=\"data:,\">", "axe image-alt")]
    [InlineData("<p>Isi.", "<p><font color=\"#bbbbbb\">Isi.</font>", "axe color-contrast")]
    [InlineData("<h1>Uji</h1>", "<h1>Uji</h1><h3>Meloncat</h3>", "axe heading-order")]
    [InlineData("Isi.", "<a href=\"/a\">a</a><br><a href=\"/b\">b</a>", "axe target-size")]
    [InlineData("lang=\"id\"", "lang=\"en\"", "lang 'en'")]
    [InlineData("Uji · ", "", "title 'Netralitas'")]
    [InlineData("Isi.", "<svg width=\"400\" height=\"9\"></svg>", "px wider than a window of 320 px: <svg")]
    [InlineData("Isi.", "<b style=\"color:red\">Isi</b>", "Content Security Policy")]
    [InlineData("Isi.", "<script>window.__xss = 1</script>", "Content Security Policy")]
    [InlineData("Isi.", "<img alt=\"\" src=\"http://127.0.0.1:1/x.png\">", "another host: http://127.0.0.1:1/x.png")]
    [InlineData("Isi.", "<img alt=\"\" src=\"/tidak-ada.png\">", "404: ")]
    public async Task A_fault_is_found(string sound, string faulty, string expected)
    {
        var html = Sound.Replace(sound, faulty, StringComparison.Ordinal);
        Assert.NotEqual(Sound, html);

        Assert.Contains(await InspectAsync(html), found => found.Contains(expected, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> InspectAsync(string html)
    {
        var look = new Look();
        await using var sight = await Site.OpenAsync(Reader.Operators[0], look);
        using var real = await Site.GetAsync(Reader.Nobody, "/tidak-ada");
        var policy = real.Headers.GetValues("Content-Security-Policy").Single();
        await sight.Page.RouteAsync(
            "**/uji",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Body = html,
                        ContentType = "text/html; charset=utf-8",
                        Headers = [new("Content-Security-Policy", policy)],
                    }
                )
        );
        var answer = await sight.GoAsync("/uji");
        return await PageInspection.FindAsync(sight, answer, 200, look.Language);
    }
}
