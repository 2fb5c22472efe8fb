using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Provinces;

public sealed class ProvincePageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task Shares_are_of_the_rolls_that_are_known()
    {
        await AcceptAsync(
            "34.01",
            Sent.RollDeclared("34.01", pns: 4),
            Sent.Held("34.01/apel", Pemilu),
            Sent.Roll("34.01/apel", [Nip.Of(1), Nip.Of(2)])
        );
        await AcceptAsync(
            "34.02",
            Sent.Held("34.02/apel", Pemilu),
            Sent.Roll("34.02/apel", [Nip.Of(3), Nip.Of(4), Nip.Of(5)])
        );

        var page = await ViewAsync($"/provinces/34?election={Pemilu}", "en");

        Assert.Contains("50.0% of 4 on rolls", page, StringComparison.Ordinal);
        Assert.Contains("The roll of 5 agencies is unknown", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_reported_after_the_target_date_is_listed_as_overdue()
    {
        var page = await ViewAsync($"/provinces/65?election={Pemilu}");

        Assert.Contains("<h2 id=\"overdue\">Terlambat</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Kota Tarakan", page, StringComparison.Ordinal);
    }
}
