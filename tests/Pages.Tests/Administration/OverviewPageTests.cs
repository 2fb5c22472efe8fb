using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration;

public sealed class OverviewPageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("/admin/keys")]
    [InlineData("/admin/accounts")]
    [InlineData("/admin/elections")]
    [InlineData("/admin/rules")]
    [InlineData("/admin/health")]
    [InlineData("/admin/proofs")]
    public async Task The_overview_leads_to_every_part(string part)
    {
        var page = (await OpenAsync("/admin")).Expect(200);

        Assert.Contains($"href=\"{part}?election=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_speaks_the_readers_language()
    {
        Assert.Contains("<h1>Administrasi</h1>", (await OpenAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "<h1>Administration</h1>",
            (await OpenAsync("/admin", language: "en")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public Task Only_administrators_see_the_overview() => ExpectAdministratorsOnlyAsync("/admin");
}
