using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Ceremonies;

public sealed class CeremonyPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    private const string Jembrana = "/agencies/51.01/ceremonies/2024-10-07-kantor-bupati";

    [Fact]
    public async Task Jembranas_findings_are_marked_in_its_text()
    {
        await SendSamplesAsync();

        var page = await ViewAsync(Jembrana);

        Assert.Equal(
            [
                "other-agency: di Dinas Pemberdayaan Masyarakat, Desa, Kependudukan dan Pencatatan Sipil Provinsi Bali",
                "substantive: sebelum dan sesudah",
                "substantive missing: hilang: tidak memihak",
                "substantive: pangan calon",
                "orthographic: berita hoak",
                "substantive: pemberitaan",
            ],
            page.Split("<mark class=\"").Skip(1).Select(mark => mark.Split("</mark>")[0]).Select(Plain)
        );
        Assert.Contains("6 temuan dalam naskah", page, StringComparison.Ordinal);
        Assert.Contains("Naskah menyebut instansi lain", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_findings_are_explained_in_English()
    {
        await SendSamplesAsync();

        var page = await ViewAsync(Jembrana, "en");

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("The text names another agency", page, StringComparison.Ordinal);
        Assert.Contains("Monday, 7 October 2024 (hour not stated)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("81.72", "Senin, 27 November 2023, 07.30 WIT")]
    [InlineData("62.11", "Tidak disebutkan")]
    [InlineData("73.22", "Perkiraan: sekitar Rabu, 29 November 2023. Dasar: ")]
    public async Task A_date_is_as_exact_as_it_is_known(string agency, string shown)
    {
        await SendSamplesAsync();
        var ceremony = SampleEvents.CeremonyOf(agency);

        var page = await ViewAsync($"/agencies/{agency}/ceremonies/{ceremony[(agency.Length + 1)..]}");

        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leaders_standing_is_said_in_words()
    {
        await SendSamplesAsync();

        var page = await ViewAsync("/agencies/81.72/ceremonies/2023-11-27-balai-kota");

        Assert.Contains("Pj (penjabat): memimpin daerah", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_an_agency_writes_shows_as_text_and_only_web_addresses_become_links()
    {
        const string evil = "<script>alert(1)</script>";
        const string number = "198609262015051001";
        var agency = Node.NewAgency();
        await AcceptAsync(
            agency,
            Sent.HeldWith(
                $"{agency}/apel",
                new
                {
                    elections = new[] { Pemilu },
                    heldOn = "2023-11-27",
                    place = evil,
                    leader = new { name = evil, position = $"NIP {number}" },
                    audience = evil,
                    agenda = new[] { evil },
                    partners = new[] { evil },
                    legalBases = new[] { evil },
                    wording = new
                    {
                        opening = evil,
                        points = new[]
                        {
                            $"{evil} {number}",
                            "menolak <b onclick=alert(2)>politik uang</b>",
                            evil,
                            evil,
                        },
                        closing = evil,
                    },
                    evidence = new object[]
                    {
                        new { kind = "photo", uri = "javascript:alert(1)" },
                        new { kind = "news", uri = "data:text/html,<script>alert(1)</script>" },
                        new { kind = "minutes", uri = "https://contoh.go.id/a?b=\"><script>" },
                        new { kind = "circular", uri = $"https://contoh.go.id/{number}" },
                    },
                }
            )
        );

        var answer = await OpenAsync(await Node.OperatorAsync(), $"/agencies/{agency}/ceremonies/apel");

        var text = answer.Expect(200).Text;
        Assert.DoesNotContain("<script>alert", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b onclick", text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data:", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(number, text, StringComparison.Ordinal);
        Assert.Contains("javascript:alert(1)", text, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("<a class=\"long\"").Length);
    }

    [Fact]
    public async Task History_says_who_and_when_in_the_agencys_zone()
    {
        await SendSamplesAsync();
        var verifier = await Node.OperatorAsync(OperatorRole.Verifier);
        (
            await verifier.PostAsync(
                "/v1/agencies/52/ceremonies/" + SampleEvents.CeremonyOf("52")[3..] + "/return",
                """{"reason":"Foto kabur"}"""
            )
        ).Expect(200);

        var page = await ViewAsync("/agencies/52/ceremonies/" + SampleEvents.CeremonyOf("52")[3..]);

        Assert.Contains("Dikembalikan dengan alasan", page, StringComparison.Ordinal);
        Assert.Contains("Foto kabur", page, StringComparison.Ordinal);
        Assert.Contains(verifier.KeyId, page, StringComparison.Ordinal);
        Assert.Contains(" WITA</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_opens_its_own_ceremony_and_no_other()
    {
        await SendSamplesAsync();

        await PageAsync(await Node.AgencyAsync("51.01"), Jembrana);
        var foreign = await OpenAsync(await Node.AgencyAsync("52"), Jembrana);

        foreign.Expect(403);
        Assert.Contains("agency-foreign", foreign.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agencies/51.01/ceremonies/tidak-ada")]
    [InlineData("/agencies/51.01/ceremonies/%3Cscript%3E")]
    [InlineData("/agencies/bukan/ceremonies/apel")]
    public async Task A_ceremony_nobody_knows_is_no_page(string path)
    {
        (await OpenAsync(await Node.OperatorAsync(), path)).Expect(404);
    }

    [Fact]
    public async Task A_ceremony_that_only_pledges_name_says_so()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Spoken($"{agency}/salah-ketik", Nip.Of(1)));

        var page = await ViewAsync($"/agencies/{agency}/ceremonies/salah-ketik");

        Assert.Contains("Baru ikrar yang menyebut apel ini", page, StringComparison.Ordinal);
    }

    // kind">words, with the tags among the words left out
    private static string Plain(string mark)
    {
        var (kind, words) = (mark.Split("\">")[0], mark[(mark.IndexOf('>', StringComparison.Ordinal) + 1)..]);
        return kind
            + ": "
            + string.Concat(
                words.Split('<').Select(piece => piece[(piece.IndexOf('>', StringComparison.Ordinal) + 1)..])
            );
    }
}
