using Netralitas.Identity.Security;
using Netralitas.Pages.Tests.Browsing;
using Netralitas.Pages.Tests.Site;
using Netralitas.Testing.Events;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.Live;

/// <summary>A page that stays open: it follows what happens, and nothing of what its reader is doing is lost.</summary>
public sealed class LiveTests(PagesSite site, LastingNode node) : PagesTests(site), IClassFixture<LastingNode>
{
    private const string Address = "/?election=pilkada-2024";
    private const string Reported = "#figures [data-key=Reported] dd";

    private static readonly Reader Viewer = new(OperatorRole.Viewer, null);

    [Fact]
    public async Task A_report_changes_the_figures_and_keeps_scroll_focus_and_selection()
    {
        await using var sight = await OpenAsync();
        var before = await sight.Page.Locator(Reported).InnerTextAsync();

        // Far down, in a field half filled in, with some words marked.
        await sight.Page.Locator("#day").FocusAsync();
        await sight.Page.EvaluateAsync(
            """
            () => {
              window.__opened = true;
              getSelection().selectAllChildren(document.querySelector("#provinces tbody tr[data-key='94'] th a, #provinces tbody tr:last-child th a"));
              scrollTo(0, 400);
            }
            """
        );
        var held = await HeldAsync(sight);
        Assert.Contains("400", held, StringComparison.Ordinal);
        var agency = await ReportAsync();

        await Expect(sight.Page.Locator(Reported)).Not.ToHaveTextAsync(before);
        await Expect(sight.Page.Locator($"#recent a[href^='/agencies/{agency}']")).ToHaveCountAsync(1);
        Assert.Equal(held, await HeldAsync(sight));
        AssertNone(sight.Faults);
    }

    [Fact]
    public async Task A_stopped_database_is_told_and_taken_back_when_it_answers_again()
    {
        await using var sight = await OpenAsync();
        await Expect(sight.Page.Locator("#stale .banner")).ToHaveCountAsync(0);

        await using (var stopped = new StoppedDatabase(node.Database))
        {
            await stopped.StopAsync();
            await Expect(sight.Page.Locator("#stale"))
                .ToContainTextAsync("Basis data tidak menjawab", new() { Timeout = 30_000 });
            Assert.NotEqual("", await sight.Page.Locator(Reported).InnerTextAsync());
        }

        await Expect(sight.Page.Locator("#stale .banner")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_node_that_went_is_told_and_the_page_goes_on_when_it_is_back()
    {
        await using var sight = await OpenAsync();
        var before = await sight.Page.Locator(Reported).InnerTextAsync();

        await node.EndAsync();
        await Expect(sight.Page.Locator("#lost")).ToContainTextAsync("Server tidak terjangkau sejak pukul");
        await node.BeginAsync();

        await Expect(sight.Page.Locator("#lost")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await ReportAsync();
        await Expect(sight.Page.Locator(Reported)).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
    }

    private async Task<Sight> OpenAsync()
    {
        var sight = await Site.OpenAsync(Viewer, new Look(), node);
        await sight.Page.RunAndWaitForResponseAsync(
            () => sight.GoAsync(Address),
            answer => answer.Url.Contains("/live/nation", StringComparison.Ordinal) && answer.Ok
        );
        return sight;
    }

    private async Task<string> ReportAsync()
    {
        var agency = node.NewAgency();
        (await (await node.AgencyAsync(agency)).SendAsync(Sent.Held($"{agency}/apel", "pilkada-2024"))).Expect(200);
        return agency;
    }

    private static Task<string> HeldAsync(Sight sight) =>
        sight.Page.EvaluateAsync<string>(
            "() => [window.__opened, scrollY, document.activeElement.id, getSelection().toString()].join('|')"
        );
}
