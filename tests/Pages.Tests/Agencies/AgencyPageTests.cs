using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Agencies;

public sealed class AgencyPageTests(SqliteNode node) : PageTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task An_agency_whose_roll_is_unknown_is_said_to_be_so()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        var page = await ViewAsync($"/agencies/{agency}?election={Pemilu}");

        Assert.Contains("Daftar pegawai tidak diketahui", page, StringComparison.Ordinal);
        Assert.Contains("bukti 1 dari 1 apel yang terlaksana belum diterima", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roll_stands_beside_who_pledged_by_category_and_by_unit()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(
            agency,
            Sent.RollDeclared(agency, pns: 3000, pppk: 1000, nonAsn: 7),
            Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, unit = $"{agency}/bkpsdm" }),
            Sent.Roll(ceremony, [Nip.Of(1), Nip.Of(2)]),
            Sent.Signed(ceremony, Nip.Of(3), "nonAsn")
        );

        var page = await ViewAsync($"/agencies/{agency}?election={Pemilu}", "en");
        var unit = await ViewAsync($"/agencies/{agency}/units/bkpsdm?election={Pemilu}", "en");

        Assert.Contains("4,000", page, StringComparison.Ordinal);
        Assert.Contains("0.0%", page, StringComparison.Ordinal);
        Assert.Contains("not as unique persons", page, StringComparison.Ordinal);
        Assert.Contains($"/agencies/{agency}/units/bkpsdm?election={Pemilu}", page, StringComparison.Ordinal);
        Assert.Contains("<h1>BKPSDM</h1>", unit, StringComparison.Ordinal);
        Assert.Contains($"/agencies/{agency}/ceremonies/apel", unit, StringComparison.Ordinal);
        Assert.Contains("Roll as of 1 November 2023", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_departing_wording_is_one_click_from_the_agency_and_from_its_province()
    {
        await SendSamplesAsync();
        const string ceremony = "/agencies/51.01/ceremonies/2024-10-07-kantor-bupati?election=pilkada-2024";

        var agency = await ViewAsync("/agencies/51.01?election=pilkada-2024");
        var province = await ViewAsync("/provinces/51?election=pilkada-2024");

        Assert.Contains("Naskah menyimpang", agency, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ceremony}\"", agency, StringComparison.Ordinal);
        Assert.Contains("Naskah yang perlu diperiksa", province, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ceremony}\"", province, StringComparison.Ordinal);
        Assert.Contains("href=\"/agencies/51.01?election=pilkada-2024\"", province, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_agency_itself_is_offered_to_upload_its_roll_and_no_viewer_is_led_to_cases()
    {
        var agency = Node.NewAgency();

        var own = await PageAsync(await Node.AgencyAsync(agency), $"/agencies/{agency}");
        var viewed = await ViewAsync($"/agencies/{agency}");

        Assert.Contains($"/agencies/{agency}/roll", own, StringComparison.Ordinal);
        Assert.DoesNotContain($"/agencies/{agency}/roll", viewed, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/cases", viewed, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/provinces", own, StringComparison.Ordinal);
        Assert.Contains("href=\"/provinces", viewed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_opens_its_own_pages_and_no_others()
    {
        var (own, other) = (Node.NewAgency(), Node.NewAgency());
        var caller = await Node.AgencyAsync(own);

        await PageAsync(caller, $"/agencies/{own}");
        await PageAsync(caller, $"/agencies/{own}/minutes");
        (await OpenAsync(caller, $"/agencies/{other}")).Expect(403);
        (await OpenAsync(caller, $"/agencies/{other}/minutes")).Expect(403);
        (await OpenAsync(caller, $"/agencies/{other}/units/bkpsdm")).Expect(403);
    }

    [Theory]
    [InlineData("/agencies/kl.tidak-ada")]
    [InlineData("/agencies/bukan")]
    [InlineData("/agencies/51.01/units/tidak-ada")]
    [InlineData("/agencies/51.01/units/%22%3E")]
    [InlineData("/agencies/kl.tidak-ada/minutes")]
    [InlineData("/provinces/00")]
    [InlineData("/provinces/51.01")]
    public async Task What_nobody_knows_is_no_page(string path)
    {
        (await OpenAsync(await Node.OperatorAsync(), path)).Expect(404);
    }

    [Fact]
    public async Task A_name_that_is_a_script_shows_as_text()
    {
        await AcceptAsync("kl.jahat", Sent.Registered("kl.jahat", "<img src=x onerror=alert(1)>"));
        var viewer = await Node.OperatorAsync();

        foreach (var path in (string[])["/agencies/kl.jahat", "/agencies?q=jahat", "/agencies/kl.jahat/minutes"])
        {
            var text = (await OpenAsync(viewer, path)).Expect(200).Text;
            Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
            Assert.Contains("onerror=alert(1)", text, StringComparison.Ordinal);
        }
    }
}
