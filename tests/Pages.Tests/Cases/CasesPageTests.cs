using Netralitas.Identity.Security;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Cases;

public sealed class CasesPageTests(SqliteNode node) : CaseTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_board_counts_open_cases_by_state_and_clock_and_lists_those_filtered()
    {
        var agency = Node.NewAgency();
        var (received, recommended) = (await ReportedAsync(agency), await RecommendedAsync(agency));
        using var officer = await ReaderAsync();

        var all = (await officer.GetAsync($"/cases?election={Pilkada}&agency={agency}")).Expect(200).Text;
        var filtered = (
            await officer.GetAsync($"/cases?election={Pilkada}&agency={agency}&status=awaitingFollowUp&due=overdue")
        )
            .Expect(200)
            .Text;

        Assert.Contains($"/cases/{received}?", all, StringComparison.Ordinal);
        Assert.Contains($"/cases/{recommended}?", all, StringComparison.Ordinal);
        Assert.Contains($"/cases/{recommended}?", filtered, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{received}?", filtered, StringComparison.Ordinal);
        Assert.Contains("Menunggu tindak lanjut", filtered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_paged()
    {
        var agency = Node.NewAgency();
        for (var count = 0; count < 3; count++)
        {
            await ReportedAsync(agency);
        }

        using var officer = await ReaderAsync();
        var first = (await officer.GetAsync($"/cases?election={Pilkada}&agency={agency}&limit=2")).Expect(200).Text;

        Assert.Contains("1–2 dari 3", System.Net.WebUtility.HtmlDecode(first), StringComparison.Ordinal);
        Assert.Contains("cursor=", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.Verifier)]
    [InlineData(OperatorRole.Administrator)]
    public async Task Who_is_not_entitled_to_cases_reads_none(OperatorRole role)
    {
        var id = await ReportedAsync(Node.NewAgency());
        using var reader = await ReaderAsync(role);

        foreach (var path in (string[])["/cases", $"/cases/{id}", "/cases/merges"])
        {
            Assert.Contains(
                "Di luar peran Anda",
                (await reader.GetAsync(path)).Expect(403).Text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task An_agency_finds_its_own_case_once_it_knows_of_it_and_no_other()
    {
        var (agency, other) = (Node.NewAgency(), Node.NewAgency());
        var (own, foreign) = (await RecommendedAsync(agency), await RecommendedAsync(other));
        var unknown = await ReportedAsync(agency);
        using var reader = new PageReader(Node, await Node.AgencyAsync(agency));

        var list = (await reader.GetAsync($"/cases?election={Pilkada}")).Expect(200).Text;

        Assert.Contains($"/cases/{own}?", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{foreign}?", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{unknown}?", list, StringComparison.Ordinal);
        var page = (await reader.GetAsync($"/cases/{own}")).Expect(200).Text;
        Assert.DoesNotContain("/moves/", page, StringComparison.Ordinal);
        (await reader.GetAsync($"/cases/{foreign}")).Expect(404);
        (await reader.GetAsync($"/cases/{unknown}")).Expect(404);
    }

    [Theory]
    [InlineData("/cases?status=hilang", 400)]
    [InlineData("/cases?due=kapan", 400)]
    [InlineData("/cases?blocked=ya", 400)]
    [InlineData("/cases?limit=0", 400)]
    [InlineData("/cases?cursor=!!", 400)]
    [InlineData("/cases/kl.bawaslu/tidak-ada", 404)]
    [InlineData("/cases/Bukan/nomor", 404)]
    public async Task An_address_that_cannot_be_meant_gives_a_page_that_says_so(string path, int status)
    {
        using var officer = await ReaderAsync();

        Assert.Equal("text/html", (await officer.GetAsync(path)).Expect(status).MediaType);
    }

    private async Task<PageReader> ReaderAsync(OperatorRole role = OperatorRole.CaseOfficer, string language = "id") =>
        new(Node, await Node.OperatorAsync(role), language);
}
