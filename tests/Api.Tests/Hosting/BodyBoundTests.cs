using System.Net;
using System.Text;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

/// <summary>What somebody without a key can make a node hold in memory.</summary>
public sealed class BodyBoundTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/invitation/x")]
    public async Task A_form_of_nobody_is_read_no_further_than_a_form_is_long(string path)
    {
        using var browser = new Browser(node.Http.BaseAddress!);
        await browser.GetAsync("/sign-in");
        // Well below what the framework takes of one field, and far above any form.
        var body = $"{Browser.TokenField}={WebUtility.UrlEncode(browser.Token)}&login={new string('x', 3_000_000)}";
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"),
        };

        // Waits to be asked for the body: who sends on meanwhile may find the way closed before the answer is read.
        request.Headers.ExpectContinue = true;

        var answer = await browser.SendAsync(request);

        Assert.True(answer.Status is 403 or 413, $"{answer.Status}");
    }

    [Fact]
    public async Task Ingest_still_says_itself_what_is_too_much()
    {
        var agency = await node.AgencyAsync(node.NewAgency());

        var answer = await agency.PostAsync("/v1/events", new byte[2_000_000], KeyHolder.Lines);

        Assert.NotEqual(
            "request-malformed",
            answer.Json.TryGetProperty("code", out var code) ? code.GetString() : null
        );
        Assert.True(answer.Status is 200 or 400 or 422, $"{answer.Status}: {answer.Text[..200]}");
    }
}
