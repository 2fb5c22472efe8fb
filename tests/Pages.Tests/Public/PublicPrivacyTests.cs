using System.Net;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Public;

public sealed class PublicPrivacyTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task It_names_no_agency_and_no_person()
    {
        await SendSamplesAsync();

        var page = (await OpenAsync(Node.Nobody, $"/public?election={Pilkada}")).Expect(200).Text;

        Assert.Contains("Bali", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kabupaten", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kota ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("51.01", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Budiasa", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_shows_only_where_one_percent_stands_for_five_persons()
    {
        // The smallest count told apart is 5 (data/privacy.json), so a roll must have 500.
        await PledgeAsync("31", roll: 499);
        await PledgeAsync("65.71", roll: 500);

        var page = (await OpenAsync(Node.Nobody, $"/public/en?election={Pemilu}")).Expect(200).Text;

        Assert.Equal(("–", "1%"), (SpokenOf(page, "Jakarta"), SpokenOf(page, "Kalimantan Utara")));
    }

    private Task PledgeAsync(string agency, int roll) =>
        AcceptAsync(
            agency,
            Sent.RollDeclared(agency, pns: roll),
            Sent.Held($"{agency}/apel", Pemilu),
            Sent.Roll($"{agency}/apel", Enumerable.Range(1, 9).Select(Nip.Of))
        );

    private static string SpokenOf(string page, string province)
    {
        var row = page.Split("<tr>").Single(each => each.Contains($"{province}</th>", StringComparison.Ordinal));
        var cells = row.Split("<td class=\"num\">").Skip(1).Select(cell => cell.Split('<')[0]);
        return WebUtility.HtmlDecode(cells.ElementAt(5));
    }
}
