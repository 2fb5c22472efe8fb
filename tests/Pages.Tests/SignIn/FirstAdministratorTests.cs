using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.SignIn;

public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private readonly SqliteNode node = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_printed_at_start_makes_the_first_administrator_who_is_signed_in_then()
    {
        var link = await PrintedAsync();
        using var browser = new Browser(node.Http.BaseAddress!);

        await browser.EnrolAsync(link!, SignedInPeople.Password, ("login", "Admin"), ("name", "Siti A."));

        Assert.Equal(10, browser.RecoveryCodes().Length);
        (await browser.GetAsync("/admin/accounts")).Expect(200);
        Assert.Contains("Siti A.", browser.Page, StringComparison.Ordinal);
        Assert.Contains("account:admin", browser.Page, StringComparison.Ordinal);
        var account = await Accounts.FindAsync("admin", Cancellation);
        Assert.Equal(("administrator", "start"), (account!.Role, account.CreatedBy));
    }

    [Fact]
    public async Task Once_there_is_an_account_no_link_is_printed_and_none_that_was_is_good()
    {
        var (one, two) = (await PrintedAsync(), await PrintedAsync());
        using var browser = new Browser(node.Http.BaseAddress!);
        await browser.EnrolAsync(one!, SignedInPeople.Password, ("login", "admin"), ("name", "Siti"));

        Assert.Null(await PrintedAsync());
        (await browser.GetAsync(one!)).Expect(404);
        (await browser.GetAsync(two!)).Expect(404);
        (await browser.GetAsync("/first/52")).Expect(404);
    }

    [Theory]
    [InlineData("ad", SignedInPeople.Password, "login-invalid")]
    [InlineData("admin", "pendek", "password-length")]
    [InlineData("admin", "ADMIN makan rumput", "password-has-login")]
    [InlineData("admin", "aaaaaaaaaaaaaaaa", "password-monotonous")]
    public async Task What_breaks_a_rule_is_told_and_the_rest_stays_typed(string login, string password, string code)
    {
        var link = await PrintedAsync();
        using var browser = new Browser(node.Http.BaseAddress!);
        await browser.GetAsync(link!);
        var secret = browser.Secret();

        var refused = await browser.SubmitAsync(
            link!,
            ("login", login),
            ("name", "Siti <b>A</b>"),
            ("password", password),
            ("again", password),
            ("secret", browser.Field("secret")),
            ("code", OneTimeCode.At(secret, TimeProvider.System.GetUtcNow()))
        );

        Assert.Contains($"<code>{code}</code>", refused.Expect(422).Text, StringComparison.Ordinal);
        Assert.Equal("Siti <b>A</b>", browser.Field("name"));
        Assert.Equal(secret, browser.Secret());
        Assert.Empty(await Accounts.ListAsync(0, Cancellation));
    }

    [Fact]
    public async Task A_secret_that_the_page_did_not_make_is_not_taken()
    {
        var link = await PrintedAsync();
        using var browser = new Browser(node.Http.BaseAddress!);
        await browser.GetAsync(link!);
        var own = new byte[20];

        var refused = await browser.SubmitAsync(
            link!,
            ("login", "admin"),
            ("name", "Siti"),
            ("password", SignedInPeople.Password),
            ("again", SignedInPeople.Password),
            ("secret", Convert.ToBase64String(own)),
            ("code", OneTimeCode.At(own, TimeProvider.System.GetUtcNow()))
        );

        Assert.Contains("code-wrong", refused.Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_link_is_no_invitation_and_an_invitation_no_first_link()
    {
        var link = await PrintedAsync();
        using var browser = new Browser(node.Http.BaseAddress!);
        (await browser.GetAsync(link!.Replace("/first/", "/invitation/", StringComparison.Ordinal))).Expect(404);

        var register = node.Services.GetRequiredService<AccountRegister>();
        await register.TryCreateAsync("siti", "Siti", null, OperatorRole.Viewer, "test", Cancellation);
        var token = await register.MakeLinkAsync("siti", "test", Cancellation);
        (await browser.GetAsync($"/first/{token}")).Expect(404);
        (await browser.GetAsync($"/invitation/{token}")).Expect(200);
    }

    public ValueTask InitializeAsync() => node.InitializeAsync();

    public ValueTask DisposeAsync() => node.DisposeAsync();

    private IAccountStore Accounts => node.Services.GetRequiredService<IAccountStore>();

    private async Task<string?> PrintedAsync()
    {
        var output = new StringWriter();
        await FirstLink.ShowAsync(node.Services, node.Http.BaseAddress!, output, Cancellation);
        return output
            .ToString()
            .Split('\n')
            .Select(line => line.Trim())
            .SingleOrDefault(line => line.StartsWith("http", StringComparison.Ordinal));
    }
}
