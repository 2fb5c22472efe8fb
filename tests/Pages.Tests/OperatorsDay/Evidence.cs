using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>The verification queue: one is accepted, one sent back with a reason, by keyboard where scripts run and by buttons else.</summary>
internal sealed partial class Evidence(Desk desk)
{
    private const string Reason = "Daftar hadir tidak terbaca";

    public async Task JudgeAsync(bool byKeyboard)
    {
        await desk.TurnToAsync(desk.Say("Verifikasi", "Verification"));
        await desk.SeeAsync(desk.Say("Verifikasi bukti", "Verification of evidence"));
        var before = await CountAsync();
        Assert.True(before >= 4, $"{before} are waiting");

        await WalkAsync(byKeyboard);
        await (
            byKeyboard
                ? desk.Page.Keyboard.PressAsync("a")
                : desk.Page.Locator("[data-review=accept] button").ClickAsync()
        );
        await desk.ReadAsync(desk.Say("Bukti diterima.", "The evidence was accepted."));
        Assert.Equal(before - 1, await CountAsync());

        if (byKeyboard)
        {
            await desk.Page.Keyboard.PressAsync("r");
            await Expect(desk.Page.Locator("#reason")).ToBeFocusedAsync();
            await desk.Page.Keyboard.TypeAsync(Reason);
            await desk.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await desk.TypeAsync("reason", Reason);
            await desk.Page.Locator("[data-review=return] button").ClickAsync();
        }

        await desk.ReadAsync(
            desk.Say("Apel dikembalikan kepada instansi.", "The ceremony was sent back to the agency.")
        );
        Assert.Equal(before - 2, await CountAsync());
    }

    // On to the next and back.
    private async Task WalkAsync(bool byKeyboard)
    {
        var (first, at) = (await desk.Page.Locator("#at-hand").InnerTextAsync(), desk.Page.Locator("#at-hand"));
        await (byKeyboard ? desk.Page.Keyboard.PressAsync("j") : desk.Page.Locator("[data-queue=next]").ClickAsync());
        await Expect(at).Not.ToHaveTextAsync(first);
        await (byKeyboard ? desk.Page.Keyboard.PressAsync("k") : desk.Page.Locator("[data-queue=prev]").ClickAsync());
        await Expect(at).ToHaveTextAsync(first);
    }

    private async Task<int> CountAsync() =>
        int.Parse(
            Number().Match(await desk.Page.Locator("#waiting").InnerTextAsync()).Value,
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
