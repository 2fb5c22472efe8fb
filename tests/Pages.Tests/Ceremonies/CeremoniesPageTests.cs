using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Ceremonies;

public sealed class CeremoniesPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task A_list_holds_what_its_filter_says_and_its_export_has_the_same_query()
    {
        await SendSamplesAsync();

        var page = await ViewAsync("/ceremonies?election=pilkada-2024&verdict=substantive&province=51&sort=-date");

        Assert.Contains("Kabupaten Jembrana", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kabupaten Pulang Pisau", page, StringComparison.Ordinal);
        Assert.Contains("Apel, Pemilihan Kepala Daerah 2024: 1", page, StringComparison.Ordinal);
        Assert.Contains(
            "/export/ceremonies.csv?election=pilkada-2024&verdict=substantive&province=51&sort=-date",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page()
    {
        await SendSamplesAsync();

        var first = await ViewAsync("/ceremonies?election=pilkada-2024&limit=1");
        var next = first.Split("rel=\"next\" href=\"")[1].Split('"')[0];
        var second = await ViewAsync(next);

        Assert.Contains("/agencies/51.01/ceremonies/", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/agencies/51.01/ceremonies/", second, StringComparison.Ordinal);
        Assert.Contains("/agencies/52/ceremonies/", second, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_finds_out_a_number_by_searching_for_its_digits()
    {
        var agency = Node.NewAgency();
        var held = Sent.HeldWith(
            $"{agency}/apel",
            new
            {
                elections = new[] { "pilkada-2024" },
                heldOn = "2024-10-07",
                place = "Rumah Wijaya, NIP 19860926 201001 1 001 / 198609262010011001",
            }
        );
        (await (await Node.AgencyAsync(agency)).SendAsync(held)).Expect(200);
        await BoardAsync();
        var address = $"href=\"/agencies/{agency}/ceremonies/apel";

        Assert.Contains(address, await SearchAsync("wijaya"), StringComparison.Ordinal);
        Assert.Contains(address, await SearchAsync("19860926"), StringComparison.Ordinal);
        foreach (var guess in new[] { "198609262", "201001", "1001" })
        {
            Assert.DoesNotContain(address, await SearchAsync(guess), StringComparison.Ordinal);
        }

        Task<string> SearchAsync(string words) =>
            ViewAsync($"/ceremonies?election=pilkada-2024&q={Uri.EscapeDataString(words)}");
    }

    [Theory]
    [InlineData("/ceremonies?status=selesai")]
    [InlineData("/ceremonies?from=kemarin")]
    [InlineData("/ceremonies?sort=warna")]
    [InlineData("/ceremonies?cursor=!")]
    [InlineData("/agencies?status=selesai")]
    [InlineData("/agencies?province=99")]
    [InlineData("/agencies?limit=0")]
    public async Task A_filter_that_is_none_is_refused_in_words(string path)
    {
        var answer = await OpenAsync(await Node.OperatorAsync(), path);

        answer.Expect(400);
        Assert.Equal("text/html", answer.MediaType);
        Assert.Contains("query-invalid", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_does_not_open_the_nations_lists()
    {
        var agency = await Node.AgencyAsync("51.01");

        (await OpenAsync(agency, "/ceremonies")).Expect(403);
        (await OpenAsync(agency, "/agencies")).Expect(403);
        (await OpenAsync(agency, "/provinces/51")).Expect(403);
    }
}
