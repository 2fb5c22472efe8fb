using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Sessions;

public sealed class SessionTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("52")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_was_made_up_opens_nothing(string text)
    {
        using var browser = WithCookie(text);

        (await browser.GetAsync("/account")).Expect(303);
        (await browser.GetAsync("/v1/elections")).Expect(401);
    }

    [Fact]
    public async Task A_token_with_any_byte_changed_or_of_another_installation_is_none()
    {
        var keys = node.Services.GetRequiredService<AccountKeys>();
        var now = TimeProvider.System.GetUtcNow();
        var token = SessionToken.Create(keys, now);
        Assert.True(SessionToken.TryParse(keys, token.Text, out var read));
        Assert.Equal(token.Hash, read.Hash);

        foreach (var index in new[] { 0, 5, 40, 60, token.Text.Length - 5 })
        {
            var changed = token.Text.ToCharArray();
            changed[index] = changed[index] == 'A' ? 'B' : 'A';
            Assert.False(SessionToken.TryParse(keys, new string(changed), out _));
        }

        Assert.False(SessionToken.TryParse(keys, SessionToken.Create(new AccountKeys(new byte[32]), now).Text, out _));
        // A genuine mark is not enough: this one was never given to anybody.
        using var browser = WithCookie(token.Text);
        (await browser.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task What_a_role_may_not_do_it_may_do_neither_by_key_nor_by_session()
    {
        var viewer = await node.SignInAsync(OperatorRole.Viewer);

        (await viewer.Browser.GetAsync("/v1/summary?election=pemilu-2024")).Expect(200);
        var refused = (await viewer.Browser.GetAsync("/admin/accounts")).Expect(403).Text;
        Assert.Contains("role-insufficient", refused, StringComparison.Ordinal);
        Assert.Contains("Siti A.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/admin?election", refused, StringComparison.Ordinal);
        (await viewer.Browser.GetAsync("/v1/keys")).ExpectProblem(403, "role-insufficient");
    }

    [Fact]
    public async Task A_session_of_an_agency_reads_its_own_and_no_other()
    {
        var agency = node.NewAgency();
        var person = await node.SignInAsync(role: null, agency);

        (await person.Browser.GetAsync($"/v1/agencies/{agency}?election=pemilu-2024")).Expect(200);
        (await person.Browser.GetAsync($"/v1/agencies/{node.NewAgency()}?election=pemilu-2024")).Expect(403);
        (await person.Browser.GetAsync("/v1/summary?election=pemilu-2024")).Expect(403);
    }

    [Fact]
    public async Task The_session_of_a_disabled_account_is_over_at_once_and_stays_so()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var register = node.Services.GetRequiredService<AccountRegister>();

        await register.DisableAsync(person.Login, "test", Cancellation);

        (await person.Browser.GetAsync("/account")).Expect(303);
        (await person.Browser.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(422);
        await register.EnableAsync(person.Login, "test", Cancellation);
        (await person.Browser.GetAsync("/account")).Expect(303);
        (await person.Browser.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(303);
    }

    [Fact]
    public async Task Another_role_counts_from_the_next_request_on()
    {
        var person = await node.SignInAsync(OperatorRole.Administrator);
        (await person.Browser.GetAsync("/v1/keys")).Expect(200);

        await node
            .Services.GetRequiredService<AccountRegister>()
            .ChangeAsync(person.Login, "Siti A.", null, OperatorRole.Viewer, "test", Cancellation);

        (await person.Browser.GetAsync("/v1/keys")).Expect(403);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8AAAA")]
    public async Task What_changes_something_by_session_needs_the_token_of_a_page(string? token)
    {
        var person = await node.SignInAsync(OperatorRole.Administrator);
        var made = await person.Browser.SendAsync(NewKey(token));
        made.ExpectProblem(403, "csrf-token-invalid");

        await person.Browser.GetAsync("/account");
        (await person.Browser.SendAsync(NewKey(person.Browser.Token))).Expect(201);
    }

    [Fact]
    public async Task A_token_of_somebody_elses_page_or_of_ones_own_other_session_is_refused()
    {
        var (one, two) = (
            await node.SignInAsync(OperatorRole.Administrator),
            await node.SignInAsync(OperatorRole.Administrator)
        );
        await two.Browser.GetAsync("/account");
        await one.Browser.GetAsync("/account");
        (await one.Browser.SendAsync(NewKey(two.Browser.Token))).ExpectProblem(403, "csrf-token-invalid");

        var before = one.Browser.Token;
        (await one.Browser.SignInAsync(one.Login, SignedInPeople.Password, one.NextCode)).Expect(303);
        (await one.Browser.SendAsync(NewKey(before))).ExpectProblem(403, "csrf-token-invalid");
    }

    [Fact]
    public async Task Every_method_that_changes_something_needs_it_and_a_key_does_not()
    {
        var person = await node.SignInAsync(OperatorRole.Administrator);
        (await person.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/keys/52"))).ExpectProblem(
            403,
            "csrf-token-invalid"
        );
        (await person.Browser.PostAsync("/sign-out")).Expect(403);
        (await person.Browser.PostAsync("/account/sessions/end-all")).Expect(403);
        (await person.Browser.GetAsync("/account")).Expect(200);

        var key = await node.OperatorAsync(OperatorRole.Administrator);
        (await key.PostAsync("/v1/keys", """{"label":"uji","role":"viewer"}""")).Expect(201);
    }

    [Fact]
    public async Task A_wrong_key_is_not_made_good_by_a_session()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/elections");
        request.Headers.Authorization = new("Bearer", "ntr_aaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbb");

        (await person.Browser.SendAsync(request)).ExpectProblem(401, "key-missing-or-invalid");
    }

    private Browser WithCookie(string text)
    {
        var browser = new Browser(node.Http.BaseAddress!);
        browser.Cookies.Add(node.Http.BaseAddress!, new Cookie("netralitas", text));
        return browser;
    }

    private static HttpRequestMessage NewKey(string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/keys")
        {
            Content = new StringContent("""{"label":"uji","role":"viewer"}""", Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
        }

        return request;
    }
}
