using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Acceptance;

public abstract class RecitedWordingTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task Nusa_Tenggara_Barat_said_examination_instead_of_speech()
    {
        var wording = await ReciteAsync("52");

        Assert.Equal(("substantive", "ikrar"), Verdict(wording));
        Assert.Equal(
            ["1 orthographic: pelaksanaan > pelaksaan", "3 substantive [ujaran kebencian]: ujaran > ujian"],
            Findings(wording)
        );
    }

    [Fact]
    public async Task Tual_said_cause_instead_of_spread()
    {
        var wording = await ReciteAsync("81.72");

        Assert.Equal(("substantive", "ikrar"), Verdict(wording));
        Assert.Equal(
            ["1 orthographic: publik > public", "3 substantive [ujaran kebencian]: menyebarkan > menyebabkan"],
            Findings(wording)
        );
    }

    [Fact]
    public async Task Pulang_Pisau_recited_the_pact_with_one_letter_missing()
    {
        var wording = await ReciteAsync("62.11");

        Assert.Equal(("orthographic", "pakta"), Verdict(wording));
        Assert.Equal(["1 orthographic [netralitas]: menegakkan > menegakan"], Findings(wording));
    }

    [Fact]
    public async Task Luwu_Utara_bound_itself_to_more_and_conforms()
    {
        var wording = await ReciteAsync("73.22");

        Assert.Equal(("conforms", "pakta"), Verdict(wording));
        Assert.Equal(
            ["2 wider: pegawai ASN > pegawai", "2 wider: pasangan calon > calon", "3 wider: pasangan calon > calon"],
            Findings(wording)
        );
    }

    [Fact]
    public async Task Jembrana_named_another_agency_and_lost_two_clauses()
    {
        var wording = await ReciteAsync("51.01");

        Assert.Equal(("substantive", "pakta"), Verdict(wording));
        Assert.Equal(
            [
                "1 otherAgency: Kabupaten Jembrana > di Dinas Pemberdayaan Masyarakat, Desa, Kependudukan dan "
                    + "Pencatatan Sipil Provinsi Bali",
                "1 substantive [sebelum, selama, sesudah]: sebelum, selama, maupun sesudah > sebelum dan sesudah",
                "2 substantive [tidak memihak]: tidak memihak > ",
                "2 substantive: pasangan calon > pangan calon",
                "3 orthographic [berita bohong]: berita bohong > berita hoak",
                "4 substantive [segala jenis pemberian]: pemberian > pemberitaan",
            ],
            Findings(wording)
        );
    }

    [Fact]
    public async Task The_words_stand_beside_the_verdict_as_they_were_recited()
    {
        var wording = await ReciteAsync("62.11");

        Assert.Equal(4, wording.Words("/wording/points").Length);
        Assert.StartsWith("menjaga dan menegakan", wording.Words("/wording/points")[0], StringComparison.Ordinal);
    }

    private async Task<Answer> ReciteAsync(string agency)
    {
        await (await Node.AgencyAsync(agency)).SendAsync(SampleEvents.LineOf(agency));
        return await CeremonyAsync(SampleEvents.CeremonyOf(agency));
    }

    private static (string?, string?) Verdict(Answer ceremony) =>
        (ceremony.Word("/wording/verdict"), ceremony.Word("/wording/reference"));

    private static IEnumerable<string> Findings(Answer ceremony) =>
        ceremony
            .At("/wording/findings")
            .EnumerateArray()
            .Select(finding =>
            {
                var clause = finding.GetProperty("clause").GetString() is { } named ? $" [{named}]" : "";
                return $"{finding.GetProperty("point")} {finding.GetProperty("kind")}{clause}: "
                    + $"{finding.GetProperty("expected")} > {finding.GetProperty("found")}";
            });
}
