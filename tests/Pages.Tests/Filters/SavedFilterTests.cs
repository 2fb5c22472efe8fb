using System.Net;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Filters;

public sealed class SavedFilterTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_view_is_saved_from_its_list_opened_and_deleted()
    {
        using var viewer = await ReaderAsync();
        var list = (await viewer.GetAsync($"/overdue?election={Pemilu}&province=81&notice=saved")).Expect(200);
        var query = WebUtility.HtmlDecode(PageReader.Field(list, "query"));
        Assert.Equal($"?election={Pemilu}&province=81", query);

        var saved = await viewer.SendAsync("/filters", ("path", "/overdue"), ("query", query), ("name", "Maluku <b>"));

        Assert.Equal(
            $"/overdue?election={Pemilu}&province=81&notice=saved",
            saved.Expect(303).Headers.Location?.ToString()
        );
        var all = (await viewer.GetAsync("/filters")).Expect(200).Text;
        Assert.Contains(
            $"href=\"/overdue?election={Pemilu}&amp;province=81\">Maluku &lt;b&gt;</a>",
            all,
            StringComparison.Ordinal
        );
        Assert.Contains("Maluku &lt;b&gt;", (await viewer.GetAsync("/overdue")).Text, StringComparison.Ordinal);

        (await viewer.SendAsync("/filters/delete", ("path", "/overdue"), ("name", "Maluku <b>"))).Expect(303);
        Assert.DoesNotContain("Maluku", (await viewer.GetAsync("/filters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_has_their_own()
    {
        using var viewer = await ReaderAsync();
        using var verifier = await ReaderAsync(OperatorRole.Verifier);
        await viewer.SendAsync("/filters", ("path", "/overdue"), ("query", "?q=a"), ("name", "Hanya saya"));

        await verifier.SendAsync("/filters/delete", ("path", "/overdue"), ("name", "Hanya saya"));

        Assert.DoesNotContain("Hanya saya", (await verifier.GetAsync("/filters")).Text, StringComparison.Ordinal);
        Assert.Contains("Hanya saya", (await viewer.GetAsync("/filters")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//jahat.example/")]
    [InlineData("https://jahat.example/")]
    [InlineData("/admin")]
    [InlineData("/cases")]
    [InlineData("")]
    public async Task Only_lists_its_reader_may_open_are_kept(string path)
    {
        using var viewer = await ReaderAsync();

        (await viewer.SendAsync("/filters", ("path", path), ("query", "?q=a"), ("name", "x"))).Expect(404);
    }

    [Theory]
    [InlineData("", "field-missing")]
    [InlineData("balik \u202E", "text-direction-mark")]
    public async Task A_name_that_cannot_be_read_is_refused(string name, string code)
    {
        using var viewer = await ReaderAsync();

        var answer = await viewer.SendAsync("/filters", ("path", "/overdue"), ("query", "?q=a"), ("name", name));

        Assert.Contains(code, answer.Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_has_its_length_and_a_reader_so_many_filters()
    {
        using var administrator = await ReaderAsync(OperatorRole.Administrator, "en");
        Task<Answer> SaveAsync(string name) =>
            administrator.SendAsync("/filters", ("path", "/overdue"), ("query", "?q=a"), ("name", name));

        Assert.Contains(
            "text-too-long",
            (await SaveAsync(new string('x', 81))).Expect(422).Text,
            StringComparison.Ordinal
        );
        for (var count = 0; count < 50; count++)
        {
            (await SaveAsync($"nama {count}")).Expect(303);
        }

        Assert.Contains(
            "At most 50 filters",
            (await SaveAsync("satu lagi")).Expect(422).Text,
            StringComparison.Ordinal
        );
        (await SaveAsync("nama 7")).Expect(303);
    }

    private async Task<PageReader> ReaderAsync(OperatorRole role = OperatorRole.Viewer, string language = "id") =>
        new(Node, await Node.OperatorAsync(role), language);
}
