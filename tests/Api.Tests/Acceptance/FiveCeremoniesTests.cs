using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Acceptance;

public abstract class FiveCeremoniesTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task Five_agencies_are_reported_and_counted_in_their_provinces()
    {
        await SendSamplesAsync();

        var (pemilu, pilkada) = (await SummaryAsync(), await SummaryAsync(Pilkada));

        // 52, 81.72 and 73.22 pledged for Pemilu; 52, 62.11 and 51.01 for Pilkada.
        Assert.Equal((3, 3), (pemilu.Number("/agencies/reported"), pilkada.Number("/agencies/reported")));
        Assert.Equal(["52", "73", "81"], ReportedProvinces(pemilu));
        Assert.Equal(["51", "52", "62"], ReportedProvinces(pilkada));
        Assert.Equal(546, pemilu.Number("/agencies/total"));
        Assert.Equal(546 - 3, pemilu.Number("/agencies/notStarted"));
        Assert.Equal(0, pemilu.Number("/agencies/verified") + pemilu.Number("/agencies/complete"));
        foreach (var agency in SampleEvents.Agencies)
        {
            var election = agency is "52" or "81.72" or "73.22" ? Pemilu : Pilkada;
            Assert.Equal("reported", (await AgencyAsync(agency, election)).Word("/status"));
        }
    }

    [Fact]
    public async Task Nusa_Tenggara_Barat_counts_for_both_elections_and_states_no_date()
    {
        await SendSamplesAsync();

        var ceremony = await CeremonyAsync(SampleEvents.CeremonyOf("52"));

        Assert.Equal([Pemilu, Pilkada], ceremony.Words("/elections"));
        Assert.False(
            ceremony.Has("", "heldAt") || ceremony.Has("", "heldOn") || ceremony.Has("", "heldAround"),
            ceremony.Text
        );
        Assert.Equal("pj", ceremony.Word("/leader/standing"));
        Assert.Equal(["KPU", "Bawaslu", "Aparat keamanan"], ceremony.Words("/partners"));
        Assert.Equal("reported", (await AgencyAsync("52", Pemilu)).Word("/status"));
        Assert.Equal("reported", (await AgencyAsync("52", Pilkada)).Word("/status"));
    }

    [Fact]
    public async Task Tual_was_held_at_half_past_seven_eastern_time()
    {
        await SendSamplesAsync();

        var ceremony = await CeremonyAsync(SampleEvents.CeremonyOf("81.72"));

        Assert.Equal("2023-11-27T07:30:00+09:00", ceremony.Word("/heldAt"));
        Assert.Equal("notStarted", (await AgencyAsync("81.72", Pilkada)).Word("/status"));
        Assert.Equal("Asia/Jayapura", (await AgencyAsync("81.72")).Word("/timeZone"));
    }

    [Fact]
    public async Task Pulang_Pisau_called_its_top_officials_under_a_circular()
    {
        await SendSamplesAsync();

        var ceremony = await CeremonyAsync(SampleEvents.CeremonyOf("62.11"));

        Assert.Equal("jpt-pratama", ceremony.Word("/audience"));
        Assert.Equal(
            ["Surat Edaran Bupati Pulang Pisau 100.3.4.2/BKPSDM-MPP/IX/2024 tanggal 12-9-2024"],
            ceremony.Words("/legalBases")
        );
        Assert.False(ceremony.Has("", "heldOn"));
    }

    [Fact]
    public async Task Luwu_Utara_was_held_around_a_day_that_somebody_worked_out()
    {
        await SendSamplesAsync();

        var ceremony = await CeremonyAsync(SampleEvents.CeremonyOf("73.22"));

        Assert.Equal("2023-11-29", ceremony.Word("/heldAround/date"));
        Assert.Contains("KORPRI", ceremony.Word("/heldAround/basis"), StringComparison.Ordinal);
        Assert.Equal("unit-heads", ceremony.Word("/audience"));
    }

    [Fact]
    public async Task Jembrana_tallies_contract_staff_apart_from_civil_servants()
    {
        await SendSamplesAsync();
        var ceremony = SampleEvents.CeremonyOf("51.01");
        var jembrana = await Node.AgencyAsync("51.01");
        await jembrana.SendAllAsync(
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, Nip.Of(2), "pppk"),
            Sent.Spoken(ceremony, "0042", "nonAsn"),
            Sent.Spoken(ceremony, "42", "nonAsn"),
            Sent.Signed(ceremony, Nip.Of(1))
        );

        var tallies = await CeremonyAsync(ceremony);
        var agency = await AgencyAsync("51.01", Pilkada);
        var bali = Province(await SummaryAsync(Pilkada), "51");

        Assert.Equal((1, 1, 2), Counts(tallies, "/tallies/spoken"));
        Assert.Equal((1, 0, 0), Counts(tallies, "/tallies/signed"));
        Assert.Equal((2, 1), (agency.Number("/spoken/persons"), agency.Number("/signed/persons")));
        Assert.Equal(2, agency.Number("/spoken/nonAsn"));
        Assert.Equal(2, bali.GetProperty("persons").GetProperty("spoken").GetInt32());
        Assert.Equal(2, bali.GetProperty("nonAsn").GetProperty("spoken").GetInt32());
    }

    private async Task SendSamplesAsync()
    {
        foreach (var line in SampleEvents.Lines)
        {
            await (await Node.AgencyAsync(SampleEvents.AgencyOf(line))).SendAsync(line);
        }
    }

    private static (int, int, int) Counts(Answer answer, string at) =>
        (answer.Number($"{at}/pns"), answer.Number($"{at}/pppk"), answer.Number($"{at}/nonAsn"));

    private static System.Text.Json.JsonElement Province(Answer summary, string code) =>
        summary.At("/provinces").EnumerateArray().Single(each => each.GetProperty("code").GetString() == code);

    private static string[] ReportedProvinces(Answer summary) =>
        [
            .. summary
                .At("/provinces")
                .EnumerateArray()
                .Where(each => each.GetProperty("agencies").GetProperty("reported").GetInt32() > 0)
                .Select(each => each.GetProperty("code").GetString()!),
        ];
}
