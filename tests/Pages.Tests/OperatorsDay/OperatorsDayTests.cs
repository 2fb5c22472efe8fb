using Microsoft.Playwright;
using Netralitas.Identity.Security;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;
using Netralitas.Silo.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>A day at work, from the link printed when the node first starts to signing out of everything.</summary>
public sealed class OperatorsDayTests(PagesSite site) : PagesTests(site)
{
    private const string Verifier = "wati";

    [Theory]
    [InlineData("id", true)]
    [InlineData("id", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task An_operator_gets_through_the_day(string language, bool hasScript)
    {
        await using var node = new Morning();
        await node.InitializeAsync();
        var look = new Look(language, HasScript: hasScript);
        await using var first = await Site.OpenAsync(Reader.Nobody, look, node);
        await using var second = await Site.OpenAsync(Reader.Nobody, look, node);
        var invitation = await BeginAsync(new Desk(first, language), node);
        var verifier = new Desk(second, language);

        await ComeInAsync(verifier, invitation);
        await LookRoundAsync(verifier);
        await FindJembranaAsync(verifier);
        await new Evidence(verifier).JudgeAsync(hasScript);
        await new Papers(verifier).RemindAsync();
        await new Papers(verifier).KeepAViewAndTakeAFileAsync();
        await LeaveAsync(verifier);

        await using var third = await Site.OpenAsync(new Reader(OperatorRole.CaseOfficer, null), look, node);
        await MoveACaseAsync(new Desk(third, language));
        await using var fourth = await Site.OpenAsync(new Reader(null, Morning.Late), look, node);
        await new AgencysHour(new Desk(fourth, language)).SpendAsync();

        AssertNone(first.Faults.Concat(second.Faults).Concat(third.Faults).Concat(fourth.Faults));
    }

    /// <summary>The first administrator, by the link that was printed, and the invitation they make.</summary>
    private static async Task<string> BeginAsync(Desk desk, Morning node)
    {
        var output = new StringWriter();
        await FirstLink.ShowAsync(node.Services, node.Http.BaseAddress!, output, Cancellation);
        await desk.Page.GotoAsync(
            output.ToString().Split('\n').Single(line => line.Contains("/first/", StringComparison.Ordinal)).Trim()
        );
        await desk.TypeAsync("login", "admin");
        await desk.TypeAsync("name", "Siti A.");
        await desk.EnrolHereAsync();

        await desk.TurnToAsync(desk.Say("Administrasi", "Administration"));
        await desk.FollowAsync(desk.Say("Akun", "Accounts"));
        await desk.TypeAsync("login", Verifier);
        await desk.TypeAsync("name", "Wati B.");
        await desk.Page.Locator("#role").SelectOptionAsync("verifier");
        await desk.PressAsync(desk.Say("Buat akun dan tautannya", "Make the account and its link"));
        return await desk.Page.Locator("#link").InputValueAsync();
    }

    private static async Task ComeInAsync(Desk desk, string invitation)
    {
        var secret = await desk.EnrolAsync(invitation);
        await desk.PressAsync(desk.Say("Keluar", "Sign out"));
        await desk.SeeAsync(desk.Say("Masuk", "Sign in"));

        await desk.SignInAsync(Verifier, secret);
        await desk.SeeAsync(desk.Say("Nasional", "Nation"));
        await Expect(desk.Page.Locator("header nav"))
            .Not.ToContainTextAsync(desk.Say("Administrasi", "Administration"));
    }

    /// <summary>Which province is least complete, which agency there is late; and back.</summary>
    private static async Task LookRoundAsync(Desk desk)
    {
        await desk.FollowAsync(desk.Say("Paling tertinggal lebih dahulu", "Least complete first"));
        await desk.Page.WaitForURLAsync(address => address.Contains("sort=", StringComparison.Ordinal));
        var province = desk.Page.Locator("#provinces tbody tr").First.GetByRole(AriaRole.Link);
        var name = await province.InnerTextAsync();
        await province.ClickAsync();
        await desk.SeeAsync(name);

        var late = desk.Page.Locator("section[aria-labelledby=overdue] a").First;
        var agency = await late.InnerTextAsync();
        await late.ClickAsync();
        await desk.SeeAsync(agency);
        await Expect(desk.Page.Locator("section[aria-labelledby=status]"))
            .ToContainTextAsync(desk.Say("Terlambat", "Overdue"));

        await desk.Page.GoBackAsync();
        await desk.SeeAsync(name);
        await desk.Page.Locator(".crumbs a").First.ClickAsync();
        await desk.SeeAsync(desk.Say("Nasional", "Nation"));
    }

    /// <summary>What is wrong with Jembrana's wording: from the map, by clicking alone.</summary>
    private static async Task FindJembranaAsync(Desk desk)
    {
        await desk.Page.Locator("#map a[data-key='51']").ClickAsync();
        await desk.Page.Locator("section[aria-labelledby=wordings] a", new() { HasText = "Jembrana" }).ClickAsync();

        await desk.SeeAsync("Jembrana");
        await Expect(desk.Page.Locator(".findings > li")).ToHaveCountAsync(6);
        Assert.Equal(6, await desk.Page.Locator(".recited sup a").CountAsync());
        Assert.All(
            await desk.Page.Locator(".recited mark").AllInnerTextsAsync(),
            words => Assert.NotEqual("", words.Trim())
        );
    }

    /// <summary>Signs out everywhere, and is asked to sign in then.</summary>
    private static async Task LeaveAsync(Desk desk)
    {
        await desk.FollowAsync("Wati B.");
        await desk.PressAsync(desk.Say("Keluar dari semua perangkat", "Sign out everywhere"));
        await desk.SeeAsync(desk.Say("Masuk", "Sign in"));
        await desk.GoAsync("/overdue");
        await desk.SeeAsync(desk.Say("Masuk", "Sign in"));
    }

    private static async Task MoveACaseAsync(Desk desk)
    {
        await desk.GoAsync("/");
        await desk.TurnToAsync(desk.Say("Perkara", "Cases"));
        await desk.FollowAsync(Morning.Case);
        var move = desk
            .Page.Locator("section[aria-labelledby=moves] details")
            .Filter(new() { Has = desk.Page.Locator("form[action*='/moves/assessed']") });
        await move.Locator("summary").ClickAsync();
        await move.Locator("[name=on]").FillAsync("2024-09-28");
        await move.Locator("[name=result]").SelectOptionAsync("violation");
        await move.Locator("form button").ClickAsync();

        await desk.ReadAsync(desk.Say("Tindakan tercatat.", "The move was recorded."));
        await desk.ReadAsync(desk.Say("Kajian Bawaslu", "Bawaslu's assessment"));
    }
}
