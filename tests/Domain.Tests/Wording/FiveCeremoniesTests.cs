using Netralitas.Domain.Wording;
using static Netralitas.Domain.Wording.WordingFindingKind;

namespace Netralitas.Domain.Tests.Wording;

public sealed class FiveCeremoniesTests
{
    private static readonly WordingCatalogue Catalogue = Wordings.Catalogue;

    [Fact]
    public void Nusa_Tenggara_Barat_said_examination_instead_of_speech()
    {
        var result = Catalogue.Check(FiveCeremonies.NusaTenggaraBarat, "Nusa Tenggara Barat");

        Assert.Equal((WordingVerdict.Substantive, "ikrar"), (result.Verdict, result.Reference));
        Assert.Equal(
            [
                new(1, Orthographic, null, "pelaksanaan", "pelaksaan"),
                new(3, Substantive, "ujaran kebencian", "ujaran", "ujian"),
            ],
            result.Findings
        );
    }

    [Fact]
    public void Tual_said_cause_instead_of_spread_and_its_work_units_are_an_allowed_slot()
    {
        var result = Catalogue.Check(FiveCeremonies.Tual, "Kota Tual");

        Assert.Equal((WordingVerdict.Substantive, "ikrar"), (result.Verdict, result.Reference));
        Assert.Equal(
            [
                new(1, Orthographic, null, "publik", "public"),
                new(3, Substantive, "ujaran kebencian", "menyebarkan", "menyebabkan"),
            ],
            result.Findings
        );
    }

    [Fact]
    public void Pulang_Pisau_recited_the_pact_with_one_letter_missing()
    {
        var result = Catalogue.Check(FiveCeremonies.PulangPisau, "Kabupaten Pulang Pisau");

        Assert.Equal((WordingVerdict.Orthographic, "pakta"), (result.Verdict, result.Reference));
        Assert.Equal([new(1, Orthographic, "netralitas", "menegakkan", "menegakan")], result.Findings);
    }

    [Fact]
    public void Luwu_Utara_bound_itself_to_more_which_is_noted_and_no_fault()
    {
        var result = Catalogue.Check(FiveCeremonies.LuwuUtara, "Kabupaten Luwu Utara");

        Assert.Equal((WordingVerdict.Conforms, "pakta"), (result.Verdict, result.Reference));
        Assert.Equal(
            [
                new(2, Wider, null, "pegawai ASN", "pegawai"),
                new(2, Wider, null, "pasangan calon", "calon"),
                new(3, Wider, null, "pasangan calon", "calon"),
            ],
            result.Findings
        );
    }

    [Fact]
    public void Jembrana_named_another_agency_and_lost_two_clauses()
    {
        var result = Catalogue.Check(FiveCeremonies.Jembrana, "Kabupaten Jembrana");

        Assert.Equal((WordingVerdict.Substantive, "pakta"), (result.Verdict, result.Reference));
        Assert.Equal(
            [
                new(
                    1,
                    OtherAgency,
                    null,
                    "Kabupaten Jembrana",
                    "di Dinas Pemberdayaan Masyarakat, Desa, Kependudukan dan Pencatatan Sipil Provinsi Bali"
                ),
                new(
                    1,
                    Substantive,
                    "sebelum, selama, sesudah",
                    "sebelum, selama, maupun sesudah",
                    "sebelum dan sesudah"
                ),
                new(2, Substantive, "tidak memihak", "tidak memihak", null),
                new(2, Substantive, null, "pasangan calon", "pangan calon"),
                new(3, Orthographic, "berita bohong", "berita bohong", "berita hoak"),
                new(4, Substantive, "segala jenis pemberian", "pemberian", "pemberitaan"),
            ],
            result.Findings
        );
    }
}
