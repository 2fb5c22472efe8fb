using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Testing.Callers;

namespace Netralitas.Identity.Tests.Accounts.Oidc;

public sealed class OidcSignInTests(OidcNode node) : IClassFixture<OidcNode>
{
    private const int StepsMax = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whom_the_provider_vouches_for_comes_back_signed_in_with_the_role_it_names()
    {
        using var browser = Open();

        var end = await SignInAsync(browser, "verifier", "/v1/summary?election=pemilu-2024");

        Assert.Equal("/v1/summary", end.AbsolutePath);
        (await browser.GetAsync("/v1/keys")).Expect(403);
        var account = await FindAsync("verifier");
        Assert.Equal(
            ("budi", "Budi Verifikator", "verifier", null),
            (account!.Login, account.Name, account.Role, account.Agency)
        );
        (await browser.GetAsync("/account")).Expect(200);
        Assert.Contains("Budi Verifikator", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"current\"", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_an_agency_reads_that_agency()
    {
        using var browser = Open();

        await SignInAsync(browser, "agency", "/account");

        (await browser.GetAsync("/v1/agencies/81.72?election=pemilu-2024")).Expect(200);
        (await browser.GetAsync("/v1/agencies/52?election=pemilu-2024")).Expect(403);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("unknown")]
    [InlineData("several")]
    public async Task Who_has_not_exactly_one_role_here_is_told_so_and_gets_no_account(string person)
    {
        using var browser = Open();

        await SignInAsync(browser, person, "/account");

        Assert.Contains("provider-no-role", browser.Page, StringComparison.Ordinal);
        Assert.Null(await FindAsync(person));
        (await browser.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task A_role_among_words_that_are_none_counts()
    {
        using var browser = Open();

        await SignInAsync(browser, "listed", "/account");

        Assert.Equal("viewer", (await FindAsync("listed"))!.Role);
    }

    [Fact]
    public async Task Nobody_else_signs_somebody_out_by_an_address_of_the_protocol()
    {
        using var browser = Open();
        await SignInAsync(browser, "listed", "/account");

        (await browser.GetAsync("/signout-oidc?iss=x&sid=y")).Expect(404);

        (await browser.GetAsync("/account")).Expect(200);
    }

    [Fact]
    public async Task A_namesake_never_gets_the_account_of_another()
    {
        using var one = Open();
        using var two = Open();
        await SignInAsync(one, "verifier", "/account");

        await SignInAsync(two, "namesake", "/account");

        Assert.Equal("budi-2", (await FindAsync("namesake"))!.Login);
        Assert.Equal("verifier", (await FindAsync("verifier"))!.Role);
    }

    [Fact]
    public async Task Who_is_disabled_here_does_not_come_in_however_good_the_providers_word()
    {
        using var browser = Open();
        await SignInAsync(browser, "listed", "/account");
        var register = node.Services.GetRequiredService<AccountRegister>();
        await register.DisableAsync("tiga", "test", Cancellation);
        using var again = Open();

        await SignInAsync(again, "listed", "/account");
        Assert.Contains("account-disabled", again.Page, StringComparison.Ordinal);
        (await browser.GetAsync("/account")).Expect(303);
        await register.EnableAsync("tiga", "test", Cancellation);
    }

    [Fact]
    public async Task What_the_provider_sent_one_browser_back_with_is_good_there_and_once()
    {
        using var browser = Open();
        using var other = Open();
        var back = await SignInAsync(browser, "verifier", "/account", until: "/oidc/callback");
        Assert.Contains("code=", back.Query, StringComparison.Ordinal);

        // Another browser has not what this one keeps of its own beginning, nor has anybody a state of their making.
        var sent = await other.GetAsync("/oidc/start?to=/account");
        sent.Expect(302);
        foreach (var made in new[] { back.PathAndQuery, "/oidc/callback?code=52&state=52", "/oidc/callback" })
        {
            var refused = (await other.GetAsync(made)).Expect(400);
            Assert.Contains("provider-failed", refused.Text, StringComparison.Ordinal);
        }

        (await other.GetAsync("/account")).Expect(303);
        (await browser.GetAsync(back.PathAndQuery)).Expect(302);
        (await browser.GetAsync("/account")).Expect(200);
        (await browser.GetAsync(back.PathAndQuery)).Expect(400);
    }

    [Fact]
    public async Task Who_cancels_at_the_provider_is_told_so()
    {
        using var browser = Open();
        var at = (await browser.GetAsync("/oidc/start?to=/account")).Expect(302).Headers.Location!;
        at = new Uri(at, (await browser.GetAsync(at.ToString())).Expect(303).Headers.Location!);
        await browser.GetAsync(at.ToString());

        at = new Uri(at, (await browser.GetAsync($"{at}/abort")).Expect(303).Headers.Location!);
        at = new Uri(at, (await browser.GetAsync(at.ToString())).Expect(303).Headers.Location!);

        Assert.Contains(
            "provider-failed",
            (await browser.GetAsync(at.ToString())).Expect(400).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    public async Task The_way_back_never_leads_to_another_site(string to)
    {
        using var browser = Open();

        var end = await SignInAsync(browser, "verifier", to);

        Assert.Equal(node.Http.BaseAddress, end);
    }

    [Fact]
    public async Task Who_signs_out_is_signed_out_at_the_provider_too()
    {
        using var browser = Open();
        await SignInAsync(browser, "verifier", "/account");
        await browser.GetAsync("/account");

        var answer = (await browser.SubmitAsync("/sign-out")).Expect(200);

        var there = new Uri(answer.Headers.GetValues("Refresh").Single().Split("url=")[1]);
        Assert.Equal(node.Issuer, there.GetLeftPart(UriPartial.Authority));
        (await browser.GetAsync(there.ToString())).Expect(200);
        var confirmed = await browser.PostAsync(
            $"{node.Issuer}/session/end/confirm",
            ("xsrf", browser.Field("xsrf")),
            ("logout", "yes")
        );
        Assert.Equal("/sign-in", confirmed.Expect(303).Headers.Location!.AbsolutePath);
        (await browser.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task Local_accounts_do_not_sign_in_beside_a_provider_unless_they_are_let()
    {
        using var browser = Open();
        (await browser.GetAsync("/sign-in")).Expect(200);
        Assert.Contains("/oidc/start", browser.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"password\"", browser.Page, StringComparison.Ordinal);
        await browser.GetAsync("/sign-in");

        (await browser.PostAsync("/sign-in", ("login", "admin"))).Expect(403);
    }

    private Browser Open()
    {
        Assert.SkipUnless(node.Missing is null, node.Missing ?? "");
        return new Browser(node.Http.BaseAddress!);
    }

    private ValueTask<StoredAccount?> FindAsync(string subject) =>
        node.Services.GetRequiredService<IAccountStore>().FindAsync(node.Issuer, subject, Cancellation);

    /// <summary>Begins here, signs in at the provider and agrees there, and comes back; the address of the last page.</summary>
    private async Task<Uri> SignInAsync(Browser browser, string person, string to, string? until = null)
    {
        var at = new Uri(node.Http.BaseAddress!, $"/oidc/start?to={Uri.EscapeDataString(to)}");
        var answer = await browser.GetAsync(at.ToString());
        for (var steps = 0; steps < StepsMax; steps++)
        {
            if (answer.Headers.Location is { } next)
            {
                at = new Uri(at, next);
                if (at.AbsolutePath == until)
                {
                    return at;
                }

                answer = await browser.GetAsync(at.ToString());
            }
            else if (
                at.GetLeftPart(UriPartial.Authority) == node.Issuer
                && browser.Field("prompt") is { Length: > 0 } prompt
            )
            {
                answer = await browser.PostAsync(
                    at.ToString(),
                    ("prompt", prompt),
                    ("login", person),
                    ("password", "x")
                );
            }
            else
            {
                return at;
            }
        }

        throw new InvalidOperationException($"still at {at}: {(HttpStatusCode)answer.Status}");
    }
}
