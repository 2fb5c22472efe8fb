using Microsoft.Playwright;
using Netralitas.Identity.Accounts;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;
using Netralitas.Testing.Callers;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>Somebody at a browser, who reads words in their language and clicks on them.</summary>
internal sealed class Desk(Sight sight, string language)
{
    public IPage Page => sight.Page;

    /// <summary>What the page says, in the language chosen.</summary>
    public string Say(string id, string en) => language == "id" ? id : en;

    public Task GoAsync(string address) => sight.GoAsync(address);

    /// <summary>Follows the link of these words.</summary>
    public Task FollowAsync(string words) =>
        Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Follows a link of the page's menu.</summary>
    public Task TurnToAsync(string words) =>
        Page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Presses a button of these words, among others perhaps.</summary>
    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();

    /// <summary>Types into the field of a name, which its form sends.</summary>
    public Task TypeAsync(string field, string text) =>
        Page.Locator($"main [name='{field}']:visible").First.FillAsync(text);

    /// <summary>Keeps a picture of a page that only a form leads to.</summary>
    public Task ShootAsync(string subject) => sight.ShootAsync(Artifacts.Screenshot(subject, $"day-{language}"));

    /// <summary>Waits until the heading of the page has these words.</summary>
    public Task SeeAsync(string heading) => Expect(Page.Locator("h1")).ToContainTextAsync(heading);

    /// <summary>Waits until the page says this somewhere.</summary>
    public Task ReadAsync(string text) => Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Sets password and authenticator on the page a one-time link leads to; the authenticator's secret.</summary>
    public async Task<byte[]> EnrolAsync(string link)
    {
        await Page.GotoAsync(link);
        return await EnrolHereAsync();
    }

    public async Task<byte[]> EnrolHereAsync()
    {
        var key = await Page.Locator("fieldset p > code").InnerTextAsync();
        var secret = Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal));
        await TypeAsync("password", SignedInPeople.Password);
        await TypeAsync("again", SignedInPeople.Password);
        await TypeAsync("code", OneTimeCode.At(secret, TimeProvider.System.GetUtcNow()));
        await PressAsync(Say("Simpan dan masuk", "Save and sign in"));
        await SeeAsync(Say("Kode pemulihan", "Recovery codes"));
        Assert.Equal(10, await Page.Locator("ol code").CountAsync());
        await FollowAsync(Say("Sudah disimpan, lanjutkan", "Kept; continue"));
        await SeeAsync(Say("Akun Anda", "Your account"));
        return secret;
    }

    /// <summary>Signs in with a code of the next step: that of the present one was used to enrol.</summary>
    public async Task SignInAsync(string login, byte[] secret)
    {
        await GoAsync("/sign-in");
        await TypeAsync("login", login);
        await TypeAsync("password", SignedInPeople.Password);
        await TypeAsync("code", OneTimeCode.At(secret, TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await Page.Locator("main form button").ClickAsync();
    }
}
