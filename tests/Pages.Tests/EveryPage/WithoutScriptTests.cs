using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;

namespace Netralitas.Pages.Tests.EveryPage;

/// <summary>
/// What a page says with its script and without. Nobody else looks at this nation: who opens a case is noted in the log, and
/// who signs in is in the list of accounts, so what other tests do in between would be on the page.
/// </summary>
public sealed class WithoutScriptTests(PagesSite site, SampleNation nation)
    : PagesTests(site),
        IClassFixture<SampleNation>
{
    // How the node is: each look, and each sign-in before it, costs it a transaction more.
    private const string Health = "/admin/health";

    [Theory]
    [MemberData(nameof(OpenPage.Patterns), MemberType = typeof(OpenPage))]
    public async Task A_page_says_the_same_without_script(string pattern)
    {
        var page = await OpenPage.FindAsync(Site, pattern, nation);

        await using var with = await Site.OpenAsync(page.Reader, new Look(), page.Node);
        await using var without = await Site.OpenAsync(page.Reader, new Look(HasScript: false), page.Node);
        await with.GoAsync(page.Address);
        await without.GoAsync(page.Address);

        Func<string, string[]> lines = pattern == Health ? PageText.Words : PageText.Lines;
        Assert.Equal(lines(await with.TextAsync()), lines(await without.TextAsync()));
        AssertNone(without.Faults);
    }
}
