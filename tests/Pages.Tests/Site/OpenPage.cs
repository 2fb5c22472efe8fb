using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Site;

/// <summary>A page with an address that is there, and somebody who may open it.</summary>
/// <param name="Pattern">The pattern of its address.</param>
/// <param name="Address">The address.</param>
/// <param name="Reader">Who opens it.</param>
/// <param name="Status">What it answers.</param>
/// <param name="Node">Where it is.</param>
internal sealed record OpenPage(string Pattern, string Address, Reader Reader, int Status, TestNode Node)
{
    /// <summary>Stands for any address where there is no page: that, too, is a page people read.</summary>
    public const string None = "/tidak-ada-halaman-ini";

    // Made for a node where nobody has an account yet.
    private const string First = "/first/{token}";

    // Who reads these has no cookie: the language is in the address, or one answer could not be kept for all.
    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["/public"] = "id",
        ["/public/en"] = "en",
    };

    /// <summary>Patterns of all pages, <see cref="None"/> among them, for theories.</summary>
    public static TheoryData<string> Patterns =>
        [None, .. PageRoute.All.Where(page => !page.IsFile).Select(page => page.Pattern)];

    /// <summary>The language it has for a reader who chose one.</summary>
    public string LanguageFor(string chosen) => Languages.GetValueOrDefault(Pattern, chosen);

    /// <summary>The page of a pattern.</summary>
    public static async Task<OpenPage> FindAsync(PagesSite site, string pattern, Nation? nation = null)
    {
        if (pattern == None)
        {
            return new OpenPage(None, None, Reader.Operators[0], 404, nation ?? site.Nation);
        }

        var shown = nation ?? site.Nation;
        var route = PageRoute.Of(pattern);
        var reader = Reader.With(route.Needed, shown.Places.Agency);
        var opened =
            pattern == First
                ? new OpenPage(pattern, await FirstAsync(site.Untouched), reader, 200, site.Untouched)
                : new OpenPage(pattern, shown.Places.Fill(route.Route), reader, 200, shown);
        using var answer = await site.GetAsync(opened.Reader, opened.Address, node: opened.Node);
        Assert.True((int)answer.StatusCode == 200, $"{reader} opens {opened.Address}: {answer.StatusCode}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return opened;
    }

    private static async Task<string> FirstAsync(TestNode node)
    {
        var register = node.Services.GetRequiredService<AccountRegister>();
        return $"/first/{await register.MakeLinkAsync(null, "uji", CancellationToken.None)}";
    }
}
