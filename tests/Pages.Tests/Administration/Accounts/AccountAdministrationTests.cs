using System.Text.RegularExpressions;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Accounts;

public sealed partial class AccountAdministrationTests(SqliteNode node) : IClassFixture<SqliteNode>
{
    [Fact]
    public async Task An_administrator_makes_an_account_whose_owner_sets_password_and_code_by_a_link_shown_once()
    {
        var admin = (await node.SignInAsync(OperatorRole.Administrator));
        var link = await CreateAsync(admin.Browser, "budi-verif", "Budi <script>", "verifier", "");
        using var budi = new Browser(node.Http.BaseAddress!);

        await budi.EnrolAsync(link, SignedInPeople.Password);

        (await budi.GetAsync("/v1/summary?election=pemilu-2024")).Expect(200);
        (await budi.GetAsync("/admin/accounts")).Expect(403);
        (await budi.GetAsync(link)).Expect(404);
        var listed = (await admin.Browser.GetAsync("/admin/accounts/budi-verif")).Expect(200).Text;
        Assert.DoesNotContain(link, listed, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", listed.Split("<main")[1], StringComparison.Ordinal);
        Assert.Contains($"account:{admin.Login}", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "Budi", "viewer", "", "login-invalid")]
    [InlineData("budi", "", "viewer", "", "field-missing")]
    [InlineData("budi", "Budi", "raja", "", "role-unknown")]
    [InlineData("budi", "Budi", "", "bukan instansi", "agency-invalid")]
    [InlineData("budi", "Budi", "", "", "account-owner")]
    [InlineData("budi", "Budi", "viewer", "81.72", "account-owner")]
    public async Task What_is_wrong_with_a_new_account_is_told(
        string login,
        string name,
        string role,
        string agency,
        string code
    )
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);
        await admin.Browser.GetAsync("/admin/accounts");

        var refused = await SubmitAsync(admin.Browser, login, name, role, agency);

        Assert.Contains($"<code>{code}</code>", refused.Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_is_given_once()
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);
        await CreateAsync(admin.Browser, "sekali", "Satu", "viewer", "");
        await admin.Browser.GetAsync("/admin/accounts");

        var refused = await SubmitAsync(admin.Browser, "Sekali", "Dua", "viewer", "");

        Assert.Contains("login-taken", refused.Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lost_everything_gets_a_new_link_and_the_old_credentials_and_sessions_end_when_it_is_used()
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var path = $"/admin/accounts/{person.Login}";
        await admin.Browser.GetAsync(path);
        (await admin.Browser.SubmitAsync($"{path}/link")).Expect(200);
        var link = Link().Match(admin.Browser.Page).Value;
        (await person.Browser.GetAsync("/account")).Expect(200);

        using var phone = new Browser(node.Http.BaseAddress!);
        await phone.EnrolAsync(link, "gajah minum air sungai");

        (await person.Browser.GetAsync("/account")).Expect(303);
        (await phone.GetAsync("/account")).Expect(200);
        (await person.Browser.SignInAsync(person.Login, SignedInPeople.Password, person.NextCode)).Expect(422);
    }

    [Fact]
    public async Task An_account_is_disabled_enabled_changed_and_signed_out_everywhere_and_all_of_it_is_in_the_history()
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);
        var person = await node.SignInAsync(OperatorRole.Viewer);
        var path = $"/admin/accounts/{person.Login}";
        await admin.Browser.GetAsync(path);

        (await admin.Browser.SubmitAsync($"{path}/end-sessions")).Expect(303);
        (await person.Browser.GetAsync("/account")).Expect(303);
        (await admin.Browser.SubmitAsync($"{path}/disable")).Expect(303);
        (await admin.Browser.SubmitAsync($"{path}/enable")).Expect(303);
        (await admin.Browser.SubmitAsync(path, ("name", "Siti B."), ("role", ""), ("agency", "81.72"))).Expect(303);

        (await admin.Browser.SendAsync(InEnglish(path))).Expect(303);
        var shown = (await admin.Browser.GetAsync(path)).Expect(200).Text;
        Assert.Contains("Siti B.", shown, StringComparison.Ordinal);
        foreach (
            var word in new[]
            {
                "signed out everywhere",
                "disabled",
                "enabled again",
                "changed",
                "password and code set",
            }
        )
        {
            Assert.Contains($"<td>{word}</td>", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_disables_or_demotes_themselves()
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);
        var path = $"/admin/accounts/{admin.Login}";
        await admin.Browser.GetAsync(path);

        (await admin.Browser.SubmitAsync($"{path}/disable")).Expect(409);
        await admin.Browser.GetAsync(path);
        (await admin.Browser.SubmitAsync(path, ("name", "Siti"), ("role", "viewer"))).Expect(409);
        (await admin.Browser.GetAsync(path)).Expect(200);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found()
    {
        var admin = await node.SignInAsync(OperatorRole.Administrator);

        (await admin.Browser.GetAsync("/admin/accounts/tidak-ada")).Expect(404);
        await admin.Browser.GetAsync("/admin/accounts");
        (await admin.Browser.SubmitAsync("/admin/accounts/tidak-ada/link")).Expect(404);
    }

    private static async Task<string> CreateAsync(
        Browser browser,
        string login,
        string name,
        string role,
        string agency
    )
    {
        (await browser.GetAsync("/admin/accounts")).Expect(200);
        (await SubmitAsync(browser, login, name, role, agency)).Expect(200);
        return Link().Match(browser.Page).Value;
    }

    private static Task<Answer> SubmitAsync(Browser browser, string login, string name, string role, string agency) =>
        browser.SubmitAsync("/admin/accounts", ("login", login), ("name", name), ("role", role), ("agency", agency));

    private static HttpRequestMessage InEnglish(string path) => new(HttpMethod.Get, $"{path}?lang=en");

    [GeneratedRegex("http://[^\"]*/invitation/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
