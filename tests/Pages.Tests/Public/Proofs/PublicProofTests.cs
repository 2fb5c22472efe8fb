using System.Net;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Public.Proofs;

public sealed class PublicProofTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task An_earlier_head_stays_provable_and_another_hash_does_not_match()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.RollDeclared(agency, pns: 10));
        var head = (await ReadAsync($"/v1/proofs/{agency}")).Word("/head/hash")!;
        await AcceptAsync(agency, Sent.RollDeclared(agency, pns: 11, asOf: "2023-11-02"));

        Assert.Contains("It matches", await ProofAsync(agency, $"version=1&hash={head}"), StringComparison.Ordinal);
        Assert.Contains("does not match", await ProofAsync(agency, $"version=2&hash={head}"), StringComparison.Ordinal);
        Assert.Contains(
            "does not match",
            await ProofAsync(agency, $"version=1&hash={new string('0', 64)}"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("version=1&hash=")]
    [InlineData("version=-1&hash=00")]
    [InlineData("version=99999999999999999999&hash=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("version=1&hash=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("version=1&hash=0000000000000000000000000000000000000000000000000000000000000000&ceremony=%2F..%2F")]
    public async Task What_is_no_hash_or_version_does_not_match(string query)
    {
        Assert.Contains("does not match", await ProofAsync("51.01", query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_the_agencys_name_and_nothing_else_of_it()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(
            agency,
            Sent.HeldWith($"{agency}/apel", new { elections = new[] { Pemilu }, place = "Aula" })
        );

        var page = await ProofAsync(agency, "version=1&hash=00");

        Assert.DoesNotContain("Aula", page, StringComparison.Ordinal);
        Assert.DoesNotContain("apel\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_that_is_none_has_no_page()
    {
        (await OpenAsync(Node.Nobody, "/public/proofs/kl.tidak-ada")).Expect(404);
    }

    private async Task<string> ProofAsync(string agency, string query)
    {
        var answer = await OpenAsync(Node.Nobody, $"/public/proofs/{agency}?{query}", "en");
        return WebUtility.HtmlDecode(answer.Expect(200).Text);
    }
}
