using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Security;

public sealed class RoleTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Review = "/v1/agencies/52/ceremonies/apel/verify";

    [Fact]
    public async Task Each_role_may_do_what_those_below_it_may_and_no_more()
    {
        await AcceptAsync("52", Sent.Held("52/apel", Pemilu));
        var (viewer, verifier, administrator) = (
            await Node.OperatorAsync(OperatorRole.Viewer),
            await Node.OperatorAsync(OperatorRole.Verifier),
            await Node.OperatorAsync(OperatorRole.Administrator)
        );

        foreach (var holder in (KeyHolder[])[viewer, verifier, administrator])
        {
            (await holder.GetAsync($"/v1/summary?election={Pemilu}")).Expect(200);
        }

        (await viewer.PostAsync(Review)).ExpectProblem(403, "role-insufficient");
        (await verifier.PostAsync(Review)).Expect(200);
        (await administrator.PostAsync(Review)).Expect(200);
        (await viewer.GetAsync("/v1/keys")).ExpectProblem(403, "role-insufficient");
        (await verifier.GetAsync("/v1/keys")).ExpectProblem(403, "role-insufficient");
        (await administrator.GetAsync("/v1/keys")).Expect(200);
    }

    [Fact]
    public async Task Not_even_an_administrator_speaks_for_an_agency()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);

        (await administrator.SendAsync(Sent.Held("61/apel", Pemilu))).ExpectProblem(403, "agency-key-required");

        Assert.Equal("notStarted", (await AgencyAsync("61")).Word("/status"));
    }

    [Theory]
    [InlineData("GET", "/v1/summary?election=pemilu-2024")]
    [InlineData("GET", "/v1/agencies?election=pemilu-2024")]
    [InlineData("GET", "/v1/live?election=pemilu-2024")]
    [InlineData("GET", "/metrics")]
    [InlineData("POST", Review)]
    [InlineData("POST", "/v1/agencies/52/ceremonies/apel/return")]
    [InlineData("GET", "/v1/keys")]
    [InlineData("POST", "/v1/keys")]
    [InlineData("DELETE", "/v1/keys/abcdefghijkm")]
    public async Task An_agencys_key_does_nothing_an_operator_does(string method, string path)
    {
        var agency = await Node.AgencyAsync("52");

        var answer = await agency.CallAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.ExpectProblem(403, "role-insufficient");
    }

    [Theory]
    [InlineData("/v1/agencies/73?election=pemilu-2024")]
    [InlineData("/v1/agencies/kl.bkn?election=pemilu-2024")]
    [InlineData("/v1/agencies/73/ceremonies/apel")]
    [InlineData("/v1/agencies/73/ceremonies/tidak-ada")]
    [InlineData("/v1/proofs/73")]
    [InlineData("/v1/proofs/73/apel")]
    public async Task An_agencys_key_reads_no_other_agency_known_or_not(string path)
    {
        await (await Node.AgencyAsync("73")).SendAsync(Sent.Held("73/apel", Pemilu));

        (await (await Node.AgencyAsync("73.22")).GetAsync(path)).ExpectProblem(403, "agency-foreign");
        Assert.NotEqual(403, (await (await Node.OperatorAsync()).GetAsync(path)).Status);
    }

    [Fact]
    public async Task An_agencys_key_reads_its_own_agency()
    {
        await AcceptAsync("74", Sent.Held("74/apel", Pemilu));
        var own = await Node.AgencyAsync("74");

        foreach (
            var path in (string[])
                [
                    $"/v1/agencies/74?election={Pemilu}",
                    "/v1/agencies/74/ceremonies/apel",
                    "/v1/proofs/74/apel",
                    "/v1/feed",
                    "/v1/elections",
                    "/openapi/v1.json",
                ]
        )
        {
            (await own.GetAsync(path)).Expect(200);
        }
    }
}
