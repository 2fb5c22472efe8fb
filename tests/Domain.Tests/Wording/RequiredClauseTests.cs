using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class RequiredClauseTests
{
    [Theory]
    [InlineData(1, "Menjaga netralitas sebelum, selama, dan setelah pelaksanaan pemilu 2024")]
    [InlineData(
        2,
        "Menghindari benturan kepentingan, tidak melakukan ancaman dan intimidasi kepada siapapun serta tidak memihak"
    )]
    [InlineData(
        2,
        "Menghindari konflik kepentingan dengan tidak melakukan intimidasi serta ancaman dan tidak akan memihak"
    )]
    [InlineData(3, "Bijak menggunakan medsos dan tidak menyebarluaskan berita bohong serta ujaran kebencian")]
    [InlineData(
        3,
        "Menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian serta berita bohong (hoaks)"
    )]
    [InlineData(4, "Menolak money politics dan segala bentuk pemberian")]
    [InlineData(4, "Kami menolak politik uang dan menolak untuk menerima segala jenis pemberian dalam bentuk apa pun")]
    public void A_clause_may_be_said_in_another_accepted_way(int point, string recited)
    {
        var result = Wordings.CheckIkrar(point, recited);

        Assert.All(result.Findings, finding => Assert.Equal(WordingFindingKind.Wider, finding.Kind));
        Assert.Equal(WordingVerdict.Conforms, result.Verdict);
    }

    [Theory]
    [InlineData(1, "Menjaga pelayanan publik sebelum, selama dan sesudah pemilu 2024", "netralitas")]
    [InlineData(1, "Menjaga netralitas ASN sebelum dan selama pemilu 2024", "sebelum, selama, sesudah")]
    [InlineData(
        2,
        "Menghindari konflik kepentingan, melakukan praktik-praktik intimidasi dan ancaman serta tidak memihak",
        "intimidasi dan ancaman"
    )]
    [InlineData(
        2,
        "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi serta tidak memihak",
        "intimidasi dan ancaman"
    )]
    [InlineData(
        3,
        "Menggunakan media sosial dan tidak menyebarkan ujaran kebencian serta berita bohong",
        "media sosial bijak"
    )]
    [InlineData(3, "Menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian", "berita bohong")]
    [InlineData(4, "Menolak politik uang dalam bentuk apapun", "segala jenis pemberian")]
    [InlineData(4, "Menolak segala jenis pemberian dalam bentuk apapun", "politik uang")]
    public void A_lost_clause_is_substantive_and_named(int point, string recited, string clause)
    {
        var result = Wordings.CheckIkrar(point, recited);

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        var lost = Assert.Single(result.Findings, finding => finding.Kind == WordingFindingKind.Substantive);
        Assert.Equal((point, clause), (lost.Point, lost.Clause));
        Assert.NotNull(lost.Expected);
    }

    [Fact]
    public void A_word_put_in_a_clauses_place_is_quoted()
    {
        var result = Wordings.CheckIkrar(4, "Menolak politik identitas dan segala jenis pemberian dalam bentuk apapun");

        Assert.Equal(
            [
                new WordingFinding(
                    4,
                    WordingFindingKind.Substantive,
                    "politik uang",
                    "Menolak politik uang",
                    "Menolak politik identitas"
                ),
            ],
            result.Findings
        );
    }

    [Fact]
    public void A_point_not_recited_loses_every_clause_of_it()
    {
        var result = Wordings.Check([.. Wordings.Ikrar.Take(3)]);

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        Assert.Equal(
            [(4, "politik uang", null), (4, "segala jenis pemberian", null)],
            result.Findings.Select(finding => (finding.Point, finding.Clause, finding.Found))
        );
    }
}
