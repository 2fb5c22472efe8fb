using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>What goes out of the house: reminders to the late, a view that is kept, a file.</summary>
internal sealed class Papers(Desk desk)
{
    /// <summary>Reminds several late agencies, after reading what they will read.</summary>
    public async Task RemindAsync()
    {
        await desk.TurnToAsync(desk.Say("Terlambat", "Overdue"));
        await desk.SeeAsync(desk.Say("Instansi yang terlambat", "Overdue agencies"));
        foreach (var agency in new[] { Morning.Late, "51.03", "53.71" })
        {
            await desk.Page.Locator($"input[name=agency][value='{agency}']").CheckAsync();
        }

        await desk.PressAsync(desk.Say("Ingatkan yang dipilih", "Remind those chosen"));
        Assert.Equal(3, await desk.Page.Locator("main form[method=post] input[name=agency]:checked").CountAsync());
        await desk.TypeAsync("subject", "Apel ikrar {instansi}");
        await desk.PressAsync(desk.Say("Pratinjau", "Preview"));

        await desk.SeeAsync(desk.Say("Pratinjau pengingat", "Preview of the reminder"));
        await Expect(desk.Page.Locator("article")).ToHaveCountAsync(3);
        await desk.ReadAsync("Tabanan");
        await desk.ShootAsync("reminder-preview");
        await desk.PressAsync(desk.Say("Kirim pengingat", "Send the reminder"));
        await desk.ReadAsync(desk.Say("Diingatkan sekarang: 3.", "Reminded now: 3."));
        await desk.ShootAsync("reminder-sent");
    }

    /// <summary>Keeps the late agencies of Bali as a view, opens it again, and takes it along as a file of the same rows.</summary>
    public async Task KeepAViewAndTakeAFileAsync()
    {
        await desk.TurnToAsync(desk.Say("Instansi", "Agencies"));
        await desk.Page.Locator("#province").SelectOptionAsync("51");
        await desk.Page.Locator("#status").SelectOptionAsync("overdue");
        await desk.PressAsync(desk.Say("Saring", "Filter"));
        await desk.Page.WaitForURLAsync(address => address.Contains("province=51", StringComparison.Ordinal));
        await desk.Page.Locator("details.noprint.card > summary").ClickAsync();
        await desk.Page.Locator("#filter-name").FillAsync("Bali terlambat");
        await desk
            .Page.Locator("form[action^='/filters'] button", new() { HasText = desk.Say("Simpan", "Save") })
            .ClickAsync();
        await desk.ReadAsync(desk.Say("Tersimpan.", "Saved."));

        await desk.GoAsync("/filters");
        await desk.FollowAsync("Bali terlambat");
        await desk.SeeAsync(desk.Say("Instansi", "Agencies"));
        var shown = await desk.Page.Locator("main table tbody tr th a").AllInnerTextsAsync();
        Assert.NotEmpty(shown);

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync("CSV"));
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(shown.Count + 1, lines.Length);
        Assert.All(shown, name => Assert.Contains(lines, line => line.Contains(name, StringComparison.Ordinal)));
    }
}
