using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Agencies;

public sealed class AgenciesPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_list_says_how_many_match_and_keeps_what_was_chosen()
    {
        var page = await ViewAsync("/agencies?election=pilkada-2024&province=51&q=kabupaten&sort=-name");

        Assert.Contains("Instansi, Pemilihan Kepala Daerah 2024: 8", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"51\" selected>Bali</option>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"kabupaten\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "/export/agencies.xlsx?election=pilkada-2024&province=51&q=kabupaten&sort=-name",
            page,
            StringComparison.Ordinal
        );
        Assert.True(
            page.IndexOf(">Kabupaten Tabanan<", StringComparison.Ordinal)
                < page.IndexOf(">Kabupaten Badung<", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_reader_chooses_the_language()
    {
        Assert.Contains("Belum mulai", await ViewAsync("/agencies"), StringComparison.Ordinal);
        Assert.Contains("Not started", await ViewAsync("/agencies", "en"), StringComparison.Ordinal);
    }
}
