using System.Net;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Nation;

public sealed class NationPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_page_is_whole_in_both_languages()
    {
        var indonesian = await PageAsync("/?election=pilkada-2024");
        var english = await PageAsync("/?election=pilkada-2024", "en");

        Assert.Contains("<html lang=\"id\">", indonesian, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("Terverifikasi", indonesian, StringComparison.Ordinal);
        Assert.Contains("Counted apart", english, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Terverifikasi", english, StringComparison.Ordinal);
        foreach (
            var part in (string[])
                ["asof", "figures", "map", "provinces", "timeline", "recent", "overdue", "gaps", "stale"]
        )
        {
            Assert.Equal(1, indonesian.Times($"id=\"{part}\""));
        }
    }

    [Fact]
    public async Task The_map_has_a_tile_for_each_of_38_provinces_that_leads_there()
    {
        var page = await PageAsync("/?election=pemilu-2024");

        var tiles = page.Between("class=\"tiles\"", "</svg>").After("href=\"/provinces/", 2);
        Assert.Equal(38, tiles.Count);
        Assert.Equal(38, tiles.Distinct().Count());
    }

    [Theory]
    [InlineData("reported", "100,0%")]
    [InlineData("verified", "0,0%")]
    [InlineData("spoken", "25,0%")]
    public async Task The_map_shows_what_the_address_asks_for(string measure, string expected)
    {
        // The only agency of Jakarta: its figures are its province's.
        var agency = await Node.AgencyAsync("31");
        await agency.SendAllAsync(
            Sent.RollDeclared("31", 4),
            Sent.Held("31/apel", Pilkada),
            Sent.Spoken("31/apel", Nip.Of(1))
        );

        var page = await PageAsync($"/?election={Pilkada}&map={measure}");

        var tile = page.Between("href=\"/provinces/31?", "</a>");
        Assert.Contains($">{expected}</text>", tile, StringComparison.Ordinal);
        Assert.Contains(">31</text>", tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_ordered_as_the_address_asks()
    {
        await SendAsync("36", Sent.RollDeclared("36", 600_000), Sent.Held("36/apel", Pemilu));

        Assert.Equal("11", (await RowsAsync("")).First());
        Assert.Equal("96", (await RowsAsync("&sort=-code")).First());
        Assert.Equal("36", (await RowsAsync("&sort=-roll")).First());
        Assert.Equal("36", (await RowsAsync("&sort=-reported&map=spoken")).First());
    }

    [Theory]
    [InlineData("map=warna")]
    [InlineData("sort=acak")]
    [InlineData("day=kemarin")]
    [InlineData("day=2024-02-30")]
    public async Task An_address_that_means_nothing_is_refused_in_plain_words(string query)
    {
        var answer = await (await Node.OperatorAsync()).GetAsync($"/?election={Pemilu}&{query}");

        Assert.Equal((400, "text/html"), (answer.Status, answer.MediaType));
        Assert.Contains("query-invalid", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_and_the_last_day_are_shown_like_any_other()
    {
        await PageAsync($"/?election={Pemilu}&day=0001-01-01");
        await PageAsync($"/?election={Pemilu}&day=9999-12-31");
    }

    [Fact]
    public async Task An_agency_is_sent_to_its_own_page()
    {
        var agency = Node.NewAgency();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = Node.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/?election={Pemilu}");
        request.Headers.Authorization = new("Bearer", (await Node.AgencyAsync(agency)).Key);

        using var answer = await http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/agencies/{agency}?election={Pemilu}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_name_that_an_agency_made_up_shows_as_text()
    {
        const string name = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        await SendAsync(
            "kl.jahat",
            Sent.Registered("kl.jahat", name),
            Sent.RollDeclared("kl.jahat", 900_000),
            Sent.Held("kl.jahat/apel", Pemilu)
        );

        var page = await PageAsync($"/?election={Pemilu}");

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overdue_and_the_largest_gaps_come_with_their_lists()
    {
        await SendAsync("35", Sent.RollDeclared("35", 500_000));

        var page = await PageAsync($"/?election={Pemilu}");

        foreach (var part in (string[])["overdue", "gaps"])
        {
            var html = page.Between($"<div id=\"{part}\">", "</div>");
            Assert.Contains("href=\"/agencies/35?election=pemilu-2024\"", html, StringComparison.Ordinal);
            Assert.InRange(html.Times("<tr data-key"), 1, 10);
        }

        Assert.Contains("href=\"/overdue?election=pemilu-2024\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/agencies?election=pemilu-2024&amp;sort=-gap\"", page, StringComparison.Ordinal);
        Assert.Equal("35", (await AgenciesAsync("sort=-gap&province=35&limit=1")).Words("/items", "id").Single());
    }

    private async Task<string> PageAsync(string address, string language = "id") =>
        (await OpenAsync(await Node.OperatorAsync(), address, language)).Expect(200).Text;

    private async Task<IReadOnlyList<string>> RowsAsync(string query) =>
        (await PageAsync($"/?election={Pemilu}{query}"))
            .Between("id=\"provinces\"", "</tbody>")
            .After("<tr data-key=\"", 2);

    private async Task SendAsync(string agency, params string[] events) =>
        (await (await Node.AgencyAsync(agency)).SendAllAsync(events)).Expect(200);
}
