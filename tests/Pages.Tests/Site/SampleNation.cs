using Netralitas.Testing.Events;

namespace Netralitas.Pages.Tests.Site;

/// <summary>
/// A node that was told, through its own API, of the five sample ceremonies and of enough else that every page has
/// something to show: rolls, ceremonies of every status, named persons, cases.
/// </summary>
public class SampleNation : Nation
{
    private const string Tual = "81.72/2023-11-27-balai-kota";
    private const string Jembrana = "51.01/2024-10-07-kantor-bupati";

    private static readonly string[] Both = [Pemilu, Pilkada];

    /// <summary>What of it an address may name.</summary>
    internal override Places Places { get; } =
        new()
        {
            Province = "51",
            Agency = "51.01",
            Unit = "contoh-satu",
            Ceremony = "2024-10-07-kantor-bupati",
            Registrar = "kl.bawaslu",
            Case = "contoh-2024-010",
        };

    protected override async Task FillAsync()
    {
        foreach (var line in SampleEvents.Lines)
        {
            await TellAsync(SampleEvents.AgencyOf(line), line);
        }

        await FillRollsAsync();
        await FillCeremoniesAsync();
        await FillCasesAsync();
    }

    private async Task FillRollsAsync()
    {
        await TellAsync("51.01", Roll("51.01", ("contoh-satu", 40, 12, 3), ("contoh-dua", 25, 8, 0)));
        await TellAsync("81.72", Roll("81.72", ("contoh-satu", 6, 2, 1)));
        await TellAsync(
            "kl.contoh",
            Sent.Registered("kl.contoh", "Kementerian Contoh Urusan Nama yang Panjang Sekali", "ministry"),
            Roll("kl.contoh", ("sekretariat", 120, 30, 9))
        );
        await TellAsync(
            "81.72",
            Sent.Roll(Tual, Nip.Range(100, 6)),
            Sent.Roll(Tual, Nip.Range(100, 4), "signed"),
            Sent.Withdrawn(Tual, Nip.Of(105))
        );
        await TellAsync(
            "51.01",
            Sent.Roll(Jembrana, Nip.Range(200, 30)),
            Sent.Roll(Jembrana, Nip.Range(200, 21), "signed")
        );
    }

    private async Task FillCeremoniesAsync()
    {
        // Complete: verified, and everybody on the roll spoke and signed.
        await TellAsync(
            "35.78",
            Sent.RollDeclared("35.78", 3),
            HeldOnUnit("35.78"),
            Sent.Roll("35.78/apel", Nip.Range(300, 3)),
            Sent.Roll("35.78/apel", Nip.Range(300, 3), "signed")
        );
        await ReviewAsync("35.78", "apel", "verify", """{"note":"Foto dan daftar hadir lengkap"}""");

        // Verified, but not all of the roll yet.
        await TellAsync("12.71", Sent.RollDeclared("12.71", 50, 10, 5), Sent.Held("12.71/apel", Both));
        await ReviewAsync("12.71", "apel", "verify", "{}");

        // Sent back, corrected since, and waiting again; sent back and not corrected.
        await TellAsync("71.71", Sent.Held("71.71/apel", Pilkada));
        await ReviewAsync("71.71", "apel", "return", """{"reason":"Daftar hadir tidak terbaca"}""");
        await TellAsync("53.71", Sent.Scheduled("53.71/apel", Pilkada), Sent.Scheduled("53.71/susulan", Pemilu));
        await TellAsync("91.71", Sent.Scheduled("91.71/apel", Pilkada), Sent.Cancelled("91.71/apel"));
    }

    private async Task FillCasesAsync()
    {
        var steps = await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, "samples", "five-steps.ndjson")
        );
        foreach (var line in steps.Where(line => line.Length > 0))
        {
            await TellAsync(SampleEvents.AgencyOf(line), line);
        }

        // Two institutions report one act: a merge is proposed.
        var person = Nip.Of(900);
        await SayAsync(
            "kl.bawaslu",
            "reported",
            "kl.bawaslu/kembar",
            SentCase.Report("51.01", person, reporter: "Pelapor Rekaan")
        );
        await SayAsync("kl.kemendagri", "reported", "kl.kemendagri/kembar", SentCase.Report("51.01", person));

        // Long overdue: nobody answered the recommendation.
        await SayAsync("kl.bawaslu", "reported", "kl.bawaslu/lewat", SentCase.Report("51.01", Nip.Of(901)));
        await SayAsync("kl.bawaslu", "assessed", "kl.bawaslu/lewat", SentCase.Result("2024-09-28", "violation"));
        await SayAsync("kl.bkn", "recommended", "kl.bawaslu/lewat", new { on = "2024-10-01", level = "severe" });
    }

    private static string HeldOnUnit(string agency) =>
        Sent.HeldWith(
            $"{agency}/apel",
            new
            {
                elections = Both,
                unit = $"{agency}/bkpsdm",
                heldAt = "2024-01-15T07:30:00+07:00",
                place = "Halaman Balai Kota",
                attendance = new
                {
                    pns = 3,
                    pppk = (int?)null,
                    nonAsn = 0,
                },
                evidence = new[] { new { kind = "photo", uri = "https://contoh.invalid/foto.jpg" } },
            }
        );

    private static string Roll(string agency, params (string Slug, int Pns, int Pppk, int NonAsn)[] units) =>
        Sent.Event(
            "agency.roll-declared.v1",
            agency,
            new
            {
                asOf = "2023-11-01",
                units = units.Select(unit => new
                {
                    id = $"{agency}/{unit.Slug}",
                    name = $"Unit {unit.Slug}",
                    pns = unit.Pns,
                    pppk = unit.Pppk,
                    nonAsn = unit.NonAsn,
                }),
            }
        );
}
