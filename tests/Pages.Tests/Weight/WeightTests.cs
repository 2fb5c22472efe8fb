using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.Weight;

/// <summary>What a page costs somebody who never was here, on a slow line: bytes as they cross it.</summary>
public sealed class WeightTests(PagesSite site) : PagesTests(site)
{
    private const long BytesMax = 60_000;

    [Theory]
    [MemberData(nameof(OpenPage.Patterns), MemberType = typeof(OpenPage))]
    public async Task A_first_visit_weighs_at_most_60_kB_all_files_together(string pattern)
    {
        var page = await OpenPage.FindAsync(Site, pattern);
        await using var sight = await Site.OpenAsync(page.Reader, new Look(), page.Node);

        await sight.GoAsync(page.Address);

        // A browser with a window fetches the icon too.
        await sight.Page.RunAndWaitForRequestFinishedAsync(() =>
            sight.Page.EvaluateAsync("() => fetch(document.querySelector('link[rel=icon]').href)")
        );
        var files = new List<(string Address, long Bytes)>();
        foreach (var request in sight.Loaded)
        {
            var sizes = await request.SizesAsync();
            files.Add((request.Url, sizes.ResponseHeadersSize + sizes.ResponseBodySize));
        }

        Assert.True(files.Count >= 3, "page, style and script: one was not counted");
        var total = files.Sum(file => file.Bytes);
        Assert.True(
            total <= BytesMax,
            $"{total} bytes:\n{string.Join('\n', files.OrderByDescending(file => file.Bytes))}"
        );
        TestContext.Current.TestOutputHelper?.WriteLine($"{pattern}: {total} bytes");
    }
}
