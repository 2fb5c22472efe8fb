using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Public;

public sealed class PublicPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task It_is_open_cacheable_the_same_for_all_and_sets_no_cookie()
    {
        var first = await OpenAsync(Node.Nobody, $"/public?election={Pemilu}");
        var other = await OpenAsync(await Node.OperatorAsync(), $"/public?election={Pemilu}&lang=en", "en");

        Assert.Equal(first.Expect(200).Text, other.Expect(200).Text);
        Assert.Equal("public, max-age=10", first.Headers.CacheControl!.ToString());
        Assert.False(other.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<form", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so()
    {
        var first = await OpenAsync(Node.Nobody, "/public");
        var again = new HttpRequestMessage(HttpMethod.Get, "/public");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        var answer = await Node.Nobody.CallAsync(again);

        Assert.Equal((304, ""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Each_language_has_its_own_address()
    {
        var (indonesian, english) = (
            await OpenAsync(Node.Nobody, "/public", "en"),
            await OpenAsync(Node.Nobody, "/public/en")
        );

        Assert.Contains("<html lang=\"id\">", indonesian.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english.Text, StringComparison.Ordinal);
        (await OpenAsync(Node.Nobody, "/public/en?election=tidak-ada")).Expect(400);
    }
}
