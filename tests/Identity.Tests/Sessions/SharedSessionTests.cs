using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Processes;

namespace Netralitas.Identity.Tests.Sessions;

/// <summary>Sessions of several nodes on one database, and what a copy of the database is worth.</summary>
public sealed class SharedSessionTests(OwnPostgres server) : IClassFixture<OwnPostgres>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_on_one_node_is_signed_in_on_the_other_and_out_on_both()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var database = await server.NewDatabaseAsync();
        await using var one = await NodeProcess.OnPostgresAsync(database);
        await using var two = await NodeProcess.OnPostgresAsync(database);
        using var browser = new Browser(one.Http.BaseAddress!);
        var link = await LinkAsync(one);
        await browser.EnrolAsync(link, SignedInPeople.Password);

        // At once: the browser may be sent anywhere with its next request.
        var there = new Uri(two.Http.BaseAddress!, "/account").ToString();
        (await browser.GetAsync(there)).Expect(200);
        // The form of the one is good on the other.
        (await browser.GetAsync("/account")).Expect(200);
        (
            await browser.PostAsync(
                new Uri(two.Http.BaseAddress!, "/account/sessions/end-all").ToString(),
                (Browser.TokenField, browser.Token)
            )
        ).Expect(303);
        (await browser.GetAsync(there)).Expect(303);
    }

    [Fact]
    public async Task A_session_ended_on_one_node_ends_on_the_other_within_moments()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var database = await server.NewDatabaseAsync();
        await using var one = await NodeProcess.OnPostgresAsync(database);
        await using var two = await NodeProcess.OnPostgresAsync(database);
        using var browser = new Browser(one.Http.BaseAddress!);
        await browser.EnrolAsync(await LinkAsync(one), SignedInPeople.Password);
        var cookie = browser.Cookies.GetCookies(one.Http.BaseAddress!).Single(each => each.Name == "netralitas").Value;
        using var other = new Browser(two.Http.BaseAddress!);
        other.Cookies.Add(two.Http.BaseAddress!, new Cookie("netralitas", cookie));
        (await other.GetAsync("/account")).Expect(200);

        await browser.GetAsync("/account");
        (await browser.SubmitAsync("/sign-out")).Expect(303);

        await Eventually.IsTrueAsync(
            async () => (await other.GetAsync("/account")).Status == 303,
            "the other node knows that they signed out"
        );
    }

    [Fact]
    public async Task Who_is_signed_in_goes_on_while_the_database_is_down_and_nobody_else_comes_in()
    {
        Assert.SkipUnless(OwnPostgres.Missing is null, OwnPostgres.Missing ?? "");
        var database = await server.NewDatabaseAsync();
        await using var node = await NodeProcess.OnPostgresAsync(database);
        using var browser = new Browser(node.Http.BaseAddress!);
        await browser.EnrolAsync(await LinkAsync(node), SignedInPeople.Password);
        (await browser.GetAsync("/v1/elections")).Expect(200);

        await server.StopAsync();
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(4), Cancellation);
            (await browser.GetAsync("/v1/elections")).Expect(200);
            using var stranger = new Browser(node.Http.BaseAddress!);
            (await stranger.GetAsync("/sign-in")).Expect(200);
            (await stranger.GetAsync("/v1/elections")).Expect(401);
            (await stranger.SignInAsync("siti", SignedInPeople.Password, "123456")).Expect(503);
        }
        finally
        {
            await server.StartAsync();
        }
    }

    private static async Task<string> LinkAsync(NodeProcess node)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["login"] = "siti",
                ["name"] = "Siti",
                ["role"] = "administrator",
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/accounts") { Content = form };
        request.Headers.Authorization = new("Bearer", node.FirstKey);
        using var answer = await node.Http.SendAsync(request, Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        return "/invitation/" + page.Split("/invitation/")[1].Split('"')[0];
    }
}
