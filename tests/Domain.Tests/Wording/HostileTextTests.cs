using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("calon ")]
    [InlineData("di kota ")]
    [InlineData("tidak menyebarkan ")]
    [InlineData("😀 ")]
    [InlineData("a\u0301\u200d'")]
    [InlineData("\ud83d")]
    public void Ten_kilobytes_of_garbage_are_substantive_and_quoted_shortly(string piece)
    {
        var garbage = string.Concat(Enumerable.Repeat(piece, 10_240 / piece.Length));

        var result = Wordings.Check([garbage, garbage, garbage, garbage, garbage]);

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        Assert.All(result.Findings, finding => Assert.InRange(finding.Found?.Length ?? 0, 0, 201));
    }

    [Fact]
    public void The_pledge_followed_by_pages_of_other_text_does_not_conform()
    {
        var result = Wordings.CheckIkrar(4, Wordings.Ikrar[3] + string.Concat(Enumerable.Repeat(" lain", 500)));

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
    }

    [Fact]
    public void A_thousand_points_are_not_all_compared()
    {
        var result = Wordings.Check([.. Wordings.Ikrar, .. Enumerable.Repeat("lagi", 1_000)]);

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        Assert.Equal(17, result.Findings[^1].Point);
        Assert.Equal(13, result.Findings.Count);
    }

    [Fact]
    public void An_empty_point_loses_its_own_clauses_only()
    {
        var result = Wordings.CheckIkrar(2, "");

        Assert.Equal(
            ["konflik kepentingan", "intimidasi dan ancaman", "tidak memihak"],
            result.Findings.Select(finding => finding.Clause)
        );
        Assert.All(result.Findings, finding => Assert.Equal(2, finding.Point));
    }

    [Fact]
    public void Signs_that_are_no_words_are_passed_over()
    {
        var result = Wordings.CheckIkrar(
            4,
            "4) 🇮🇩 *Menolak* politik\u00a0uang\r\n\t— dan “segala” jenis pem\u00adberian dalam bentuk apapun!! 😀"
        );

        Assert.Equal(["4"], result.Findings.Select(finding => finding.Found));
        Assert.Equal(WordingVerdict.Conforms, result.Verdict);
    }
}
