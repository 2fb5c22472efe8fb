using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Pages.Tests.OperatorsDay;

/// <summary>What somebody of an agency does: reads the reminder, sends the roll, first with a mistake.</summary>
internal sealed class AgencysHour(Desk desk)
{
    private const string Head = "unit_id,unit_name,pns,pppk,non_asn\n";

    public async Task SpendAsync()
    {
        await desk.GoAsync($"/agencies/{Morning.Late}");
        var reminder = desk.Page.Locator("section[aria-labelledby=reminders] details").First;
        await reminder.Locator("summary").ClickAsync();
        await Expect(reminder.Locator(".prose")).ToContainTextAsync("Tabanan");

        await desk.FollowAsync(desk.Say("Unggah daftar pegawai", "Upload the roll"));
        await SendAsync($"{Head}dinas-a,Dinas A,12,3,1\ndinas-b,Dinas B,-5,0,0\n");
        await desk.ReadAsync(desk.Say("Berkas belum dapat dipakai", "The file cannot be used yet"));
        var fault = desk.Page.Locator("main table tbody tr").First;
        await Expect(fault.Locator("td").First).ToHaveTextAsync("3");
        await Expect(fault).ToContainTextAsync("-5");
        await desk.ShootAsync("roll-faults");

        await SendAsync($"{Head}dinas-a,Dinas A,12,3,1\ndinas-b,Dinas B,5,0,0\n");
        await desk.ReadAsync(desk.Say("Belum disimpan: periksa lebih dahulu", "Not saved yet: look first"));
        await desk.ShootAsync("roll-preview");
        await desk.PressAsync(desk.Say("Nyatakan daftar ini", "Declare this roll"));
        await desk.ReadAsync(desk.Say("Daftar pegawai dinyatakan.", "The roll was declared."));
        await desk.ReadAsync("Dinas B");
    }

    private async Task SendAsync(string text)
    {
        await desk
            .Page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "daftar.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        await desk.PressAsync(desk.Say("Periksa", "Check"));
    }
}
