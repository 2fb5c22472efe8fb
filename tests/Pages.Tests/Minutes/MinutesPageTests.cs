using System.Net;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Minutes;

public sealed class MinutesPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task Minutes_lead_to_a_page_that_confirms_the_record_they_rest_on()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        var minutes = await ViewAsync($"/agencies/{agency}/minutes?election={Pemilu}");
        var address = new Uri(minutes.Split("<a href=\"http")[1].Split('"')[0].Insert(0, "http"));
        var proof = await OpenAsync(Node.Nobody, address.PathAndQuery);

        Assert.StartsWith(Node.Http.BaseAddress!.ToString(), address.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cocok.", WebUtility.HtmlDecode(proof.Expect(200).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_follow_the_agencys_own_stream_when_that_is_where_its_last_record_is()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        await AcceptAsync(agency, Sent.RollDeclared(agency, pns: 10));

        var minutes = await ViewAsync($"/agencies/{agency}/minutes?election={Pemilu}");

        Assert.Contains($"/public/proofs/{agency}?version=1&hash=", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("&ceremony=", minutes, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_of_an_agency_that_said_nothing_prove_nothing()
    {
        var minutes = await ViewAsync($"/agencies/{Node.NewAgency()}/minutes", "en");

        Assert.Contains("nothing to prove", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", minutes, StringComparison.Ordinal);
    }
}
