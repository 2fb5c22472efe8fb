using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Frame;

public sealed class LanguageSwitchTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("//evil.example?lang=en", "/")]
    [InlineData("//evil.example/%2e%2e?lang=en&x=1", "/?x=1")]
    [InlineData("///evil.example?lang=id", "/")]
    [InlineData("/%5Cevil.example?lang=en", "/%5Cevil.example")]
    [InlineData("/agencies?lang=en&q=a%0D%0Ab", "/agencies?q=a%0D%0Ab")]
    public async Task The_switch_never_leads_to_another_site(string path, string there)
    {
        using var browser = new Browser(node.Http.BaseAddress!);

        // As it stands: a client would make one slash of two.
        var address = new Uri(
            node.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

        Assert.Equal(there, answer.Expect(303).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_page_that_is_not_there_links_to_no_other_site()
    {
        var reader = await node.OperatorAsync();
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(node.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + "//evil.example")
        );
        request.Headers.Add("Accept", "text/html");

        var page = (await reader.CallAsync(request)).Expect(404);

        Assert.DoesNotContain("\"//evil", page.Text, StringComparison.Ordinal);
    }
}
