using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.SignIn;

public sealed class SignInTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_opens_a_page_is_sent_to_sign_in_and_back_to_the_page()
    {
        var person = await node.SignInAsync(OperatorRole.Administrator);
        using var other = NewBrowser();
        var sent = await other.GetAsync("/admin/accounts?x=1");
        Assert.Equal("/sign-in?to=%2Fadmin%2Faccounts%3Fx%3D1", sent.Expect(303).Headers.Location!.OriginalString);

        var back = await other.SignInAsync(
            person.Login.ToUpperInvariant(),
            SignedInPeople.Password,
            person.NextCode,
            "/admin/accounts?x=1"
        );

        Assert.Equal("/admin/accounts?x=1", back.Expect(303).Headers.Location!.OriginalString);
        (await other.GetAsync("/admin/accounts?x=1")).Expect(200);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil")]
    [InlineData("/\r\nX-Evil: 1")]
    public async Task The_way_back_never_leads_to_another_site(string to)
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var other = NewBrowser();
        (await other.GetAsync("/sign-in")).Expect(200);

        var back = await other.SubmitAsync(
            "/sign-in",
            ("login", person.Login),
            ("password", SignedInPeople.Password),
            ("code", person.NextCode),
            ("to", to)
        );

        Assert.Equal("/", back.Expect(303).Headers.Location!.OriginalString);
        Assert.False(back.Headers.Contains("X-Evil"));
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var other = NewBrowser();

        var answers = new List<string>();
        foreach (
            var (login, password, code) in new[]
            {
                (person.Login, "salah sama sekali", person.NextCode),
                (person.Login, SignedInPeople.Password, "000000"),
                ("tidak-ada", SignedInPeople.Password, person.NextCode),
                ("<b>", "", ""),
            }
        )
        {
            var answer = (await other.SignInAsync(login, password, code)).Expect(422).Text;
            answers.Add(
                answer
                    .Replace(WebUtility.HtmlEncode(login), "", StringComparison.Ordinal)
                    .Replace(other.Token, "", StringComparison.Ordinal)
            );
            Assert.DoesNotContain(
                other.Cookies.GetCookies(node.Http.BaseAddress!),
                cookie => cookie.Name == "netralitas"
            );
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var other = NewBrowser();
        var code = person.NextCode;
        (await other.SignInAsync(person.Login, SignedInPeople.Password, code)).Expect(303);

        using var thief = NewBrowser();
        (await thief.SignInAsync(person.Login, SignedInPeople.Password, code)).Expect(422);
        var present = OneTimeCode.At(person.Secret, TimeProvider.System.GetUtcNow());
        (await thief.SignInAsync(person.Login, SignedInPeople.Password, present)).Expect(422);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_authenticator_once_however_it_is_typed()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var code = person.Browser.RecoveryCodes()[3];
        using var other = NewBrowser();

        var typed = code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, typed)).Expect(303);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, code)).Expect(422);
    }

    [Fact]
    public async Task Five_failures_in_a_row_lock_the_account_also_for_what_is_right()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var other = NewBrowser();
        for (var failures = 0; failures < 5; failures++)
        {
            (await other.SignInAsync(person.Login, "salah sama sekali", "123456")).Expect(422);
        }

        (await other.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(422);

        var account = (await node.Services.GetRequiredService<IAccountStore>().FindAsync(person.Login, Cancellation))!;
        Assert.Equal(5, account.Failures);
        Assert.InRange(
            account.LockedUntil - TimeProvider.System.GetUtcNow(),
            TimeSpan.FromMinutes(14),
            TimeSpan.FromMinutes(15)
        );
        var history = await node
            .Services.GetRequiredService<IAccountJournal>()
            .ListAsync(person.Login, 2, Cancellation);
        Assert.Equal(["locked", "failed"], history.Select(each => each.What));
        Assert.All(history, each => Assert.Equal("127.0.0.*", each.Detail));
        // Who was signed in before goes on: nobody can put somebody out by failing in their name.
        (await person.Browser.GetAsync("/account")).Expect(200);
    }

    [Fact]
    public async Task Nobody_is_kept_out_by_who_fails_in_their_name_as_long_as_they_have_a_recovery_code()
    {
        var person = await node.SignInAsync(OperatorRole.Administrator);
        var codes = person.Browser.RecoveryCodes();
        var local = node.Services.GetRequiredService<LocalSignIn>();
        for (var failures = 0; failures < 5; failures++)
        {
            Assert.Null(await local.TryAsync(person.Login, "salah", "123456", "10.9.0.*", Cancellation));
        }

        Assert.Null(await TryAsync(SignedInPeople.Password, person.NextCode));
        Assert.Null(await TryAsync(SignedInPeople.Password, "aaaaa-aaaaa-aaaaa"));
        // Used up by a wrong password, too: a stolen code frees no second guess.
        Assert.Null(await TryAsync("salah", codes[0]));
        Assert.Null(await TryAsync(SignedInPeople.Password, codes[0]));
        Assert.NotNull(await TryAsync(SignedInPeople.Password, codes[1]));
        // The lock is over with it.
        Assert.NotNull(await TryAsync(SignedInPeople.Password, person.NextCode));

        Task<StoredAccount?> TryAsync(string password, string code) =>
            local.TryAsync(person.Login, password, code, "10.9.1.*", Cancellation);
    }

    [Fact]
    public async Task Of_one_network_no_more_guesses_at_once_are_looked_at_than_in_a_row()
    {
        var accounts = node.Services.GetRequiredService<IAccountStore>();
        var hash = await node.Services.GetRequiredService<PasswordHashes>().HashAsync("apa saja", Cancellation);
        var logins = Enumerable.Range(0, 36).Select(number => $"serentak-{number}").ToList();
        foreach (var login in logins)
        {
            var account = StoredAccount.New(login, "X", null, "viewer", DateTimeOffset.UnixEpoch, "test");
            Assert.True(await accounts.TryAddAsync(account with { Password = hash }, Cancellation));
        }

        var local = node.Services.GetRequiredService<LocalSignIn>();
        await Task.WhenAll(logins.Select(login => local.TryAsync(login, "salah", "123456", "10.8.0.*", Cancellation)));

        var tried = 0;
        foreach (var login in logins)
        {
            tried += (await accounts.FindAsync(login, Cancellation))!.Failures;
        }

        Assert.Equal(30, tried);
    }

    [Fact]
    public async Task Of_many_guesses_at_once_no_more_are_looked_at_than_of_many_in_a_row()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var local = node.Services.GetRequiredService<LocalSignIn>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(number =>
                    Task.Run(() => local.TryAsync(person.Login, "salah", "123456", $"10.{number}", Cancellation))
                )
        );

        var account = (await node.Services.GetRequiredService<IAccountStore>().FindAsync(person.Login, Cancellation))!;
        Assert.InRange(account.Failures, 1, 5);
    }

    [Fact]
    public async Task Signing_in_gives_a_new_token_and_ends_what_the_browser_had()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var before = TokenOf(person.Browser);

        (await person.Browser.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(303);

        Assert.NotEqual(before, TokenOf(person.Browser));
        using var thief = NewBrowser();
        thief.Cookies.Add(node.Http.BaseAddress!, new Cookie("netralitas", before));
        (await thief.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task Who_signs_out_is_out_with_that_cookie_for_good()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var token = TokenOf(person.Browser);
        await person.Browser.GetAsync("/account");

        (await person.Browser.SubmitAsync("/sign-out")).Expect(303);

        (await person.Browser.GetAsync("/account")).Expect(303);
        using var thief = NewBrowser();
        thief.Cookies.Add(node.Http.BaseAddress!, new Cookie("netralitas", token));
        (await thief.GetAsync("/account")).Expect(303);
    }

    [Fact]
    public async Task Over_tls_the_cookie_is_bound_to_the_host_and_to_tls()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var plain = await SetCookieAsync(
            person,
            OneTimeCode.At(person.Secret, TimeProvider.System.GetUtcNow().AddSeconds(30)),
            tls: false
        );
        Assert.StartsWith("netralitas=", plain, StringComparison.Ordinal);
        Assert.Contains("; httponly", plain, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", plain, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", plain, StringComparison.OrdinalIgnoreCase);

        var secure = await SetCookieAsync(person, person.Browser.RecoveryCodes()[0], tls: true);
        Assert.StartsWith("__Host-netralitas=", secure, StringComparison.Ordinal);
        foreach (var flag in new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" })
        {
            Assert.Contains(flag, secure, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("domain", secure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_sign_in_without_the_forms_token_is_refused()
    {
        var person = await node.SignInAsync(OperatorRole.Viewer);
        using var other = NewBrowser();
        (string, string)[] fields =
        [
            ("login", person.Login),
            ("password", SignedInPeople.Password),
            ("code", person.NextCode),
        ];

        var refused = await other.PostAsync("/sign-in", fields);

        Assert.Contains("csrf-token-invalid", refused.Expect(403).Text, StringComparison.Ordinal);
        (await other.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(303);
    }

    private Browser NewBrowser() => new(node.Http.BaseAddress!);

    private string TokenOf(Browser browser) =>
        browser.Cookies.GetCookies(node.Http.BaseAddress!).Single(cookie => cookie.Name == "netralitas").Value;

    // A container that knows no TLS keeps no cookie that asks for it: the token of the form is carried by hand.
    private async Task<string> SetCookieAsync(SignedInPeople.Person person, string code, bool tls)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = node.Http.BaseAddress,
        };
        if (tls)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }

        using var shown = await http.GetAsync("/sign-in", Cancellation);
        var form = shown.Headers.GetValues("Set-Cookie").Single();
        Assert.Equal(tls, form.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        var page = await shown.Content.ReadAsStringAsync(Cancellation);
        var token = page.Split($"name=\"{Browser.TokenField}\" value=\"")[1].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Browser.TokenField] = token,
                    ["login"] = person.Login,
                    ["password"] = SignedInPeople.Password,
                    ["code"] = code,
                }
            ),
        };
        request.Headers.Add("Cookie", form.Split(';')[0]);
        using var answer = await http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single();
    }
}
