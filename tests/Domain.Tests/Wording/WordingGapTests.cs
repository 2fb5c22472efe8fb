using Netralitas.Domain.Wording;
using static Netralitas.Domain.Wording.WordingFindingKind;

namespace Netralitas.Domain.Tests.Wording;

public sealed class WordingGapTests
{
    [Theory]
    [InlineData("Menolak politik uang serta segala jenis pemberian dalam bentuk apapun")]
    [InlineData("Kami akan menolak politik uang, segala jenis pemberian, dalam bentuk apapun")]
    [InlineData("Menolak segala jenis pemberian dan politik uang dalam bentuk apapun")]
    public void Other_connectives_or_another_order_are_no_finding(string recited) =>
        Assert.Empty(Wordings.CheckIkrar(4, recited).Findings);

    [Fact]
    public void Words_left_out_of_no_required_clause_are_a_note()
    {
        var result = Wordings.CheckIkrar(4, "Menolak politik uang dan segala jenis pemberian");

        Assert.Equal(WordingVerdict.Conforms, result.Verdict);
        Assert.Equal([new WordingFinding(4, Wider, null, "bentuk apapun", null)], result.Findings);
    }

    [Fact]
    public void Words_added_are_a_note()
    {
        var result = Wordings.CheckIkrar(4, Wordings.Ikrar[3] + " dari siapapun");

        Assert.Equal(WordingVerdict.Conforms, result.Verdict);
        Assert.Equal([new WordingFinding(4, Wider, null, null, "siapapun")], result.Findings);
    }

    [Theory]
    [InlineData(1, "dalam melaksanakan", "kecuali kepala dinas dalam melaksanakan")]
    [InlineData(2, "Menghindari", "Tidak menghindari")]
    [InlineData(3, "bijak dan", "bijak dan boleh")]
    [InlineData(4, "segala", "menerima segala")]
    [InlineData(4, "apapun", "apapun kecuali dari keluarga")]
    public void Words_added_that_turn_or_narrow_a_duty_are_substantive(int point, string right, string turned)
    {
        var result = Wordings.CheckIkrar(
            point,
            Wordings.Ikrar[point - 1].Replace(right, turned, StringComparison.Ordinal)
        );

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
    }

    [Fact]
    public void A_missing_not_is_substantive_also_outside_the_required_clauses()
    {
        string[] points = [.. Wordings.Pakta];
        points[2] = points[2].Replace("tidak dipergunakan", "dipergunakan", StringComparison.Ordinal);

        var result = Wordings.Check(points);

        Assert.Equal((WordingVerdict.Substantive, "pakta"), (result.Verdict, result.Reference));
    }

    [Fact]
    public void A_word_said_twice_is_orthographic()
    {
        var result = Wordings.CheckIkrar(
            4,
            "Menolak politik politik uang dan segala jenis pemberian dalam bentuk apapun"
        );

        Assert.Equal([new WordingFinding(4, Orthographic, null, null, "politik")], result.Findings);
    }

    [Fact]
    public void A_fifth_point_is_a_note_and_a_fifth_point_that_permits_is_substantive()
    {
        Assert.Equal(WordingVerdict.Conforms, Wordings.Check([.. Wordings.Ikrar, "Menjaga kekompakan"]).Verdict);
        Assert.Equal(WordingVerdict.Substantive, Wordings.Check([.. Wordings.Ikrar, "Boleh ikut kampanye"]).Verdict);
    }

    [Fact]
    public void A_pledge_that_names_no_election_is_the_wider_one()
    {
        var result = Wordings.CheckIkrar(
            1,
            Wordings.Ikrar[0].Replace(" Pemilu dan Pemilihan Tahun 2024", "", StringComparison.Ordinal)
        );

        Assert.Equal([new WordingFinding(1, Wider, null, "Pemilu dan Pemilihan Tahun 2024", null)], result.Findings);
    }
}
