using Netralitas.Pages.Tests.Browsing;

namespace Netralitas.Pages.Tests.Site;

/// <summary>A page with an address that is there, and somebody who may open it.</summary>
/// <param name="Pattern">The pattern of its address.</param>
/// <param name="Address">The address.</param>
/// <param name="Reader">Who opens it.</param>
/// <param name="Status">What it answers.</param>
internal sealed record OpenPage(string Pattern, string Address, Reader Reader, int Status)
{
    /// <summary>Stands for any address where there is no page: that, too, is a page people read.</summary>
    public const string None = "/tidak-ada-halaman-ini";

    /// <summary>Patterns of all pages, <see cref="None"/> among them, for theories.</summary>
    public static TheoryData<string> Patterns => [None, .. PageRoute.All.Select(page => page.Pattern)];

    /// <summary>The page of a pattern; skips the test if what is there is a file to keep, which no browser shows.</summary>
    public static async Task<OpenPage> FindAsync(PagesSite site, string pattern, Nation? nation = null)
    {
        if (pattern == None)
        {
            return new OpenPage(None, None, Reader.Operators[0], 404);
        }

        var shown = nation ?? site.Nation;
        var route = PageRoute.Of(pattern);
        var reader = Reader.With(route.Access, shown.Places.Agency);
        var opened = new OpenPage(pattern, shown.Places.Fill(route.Route), reader, 200);
        using var answer = await site.GetAsync(opened.Reader, opened.Address, node: shown);
        Assert.True((int)answer.StatusCode == 200, $"{reader} opens {opened.Address}: {answer.StatusCode}");
        Assert.SkipUnless(answer.Content.Headers.ContentType?.MediaType == "text/html", "a file, not a page");
        return opened;
    }
}
