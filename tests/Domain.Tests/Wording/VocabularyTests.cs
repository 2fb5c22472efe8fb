using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData(1, "pelaksanaan", "pelaksaan")]
    [InlineData(1, "publik", "public")]
    [InlineData(1, "menegakkan", "menegakan")]
    [InlineData(1, "netralitas", "netralitsa")]
    [InlineData(2, "kepentingan", "kepentngn")]
    [InlineData(2, "praktik-praktik", "praktek-praktek")]
    [InlineData(3, "berita bohong", "hoax")]
    [InlineData(3, "bijak", "bijka")]
    [InlineData(4, "politik uang", "politikuang")]
    [InlineData(4, "pemberian", "pem berian")]
    public void A_misspelling_is_orthographic_and_shown_beside_the_right_word(int point, string right, string wrong)
    {
        var result = Wordings.CheckIkrar(
            point,
            Wordings.Ikrar[point - 1].Replace(right, wrong, StringComparison.Ordinal)
        );

        Assert.Equal(WordingVerdict.Orthographic, result.Verdict);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((point, wrong), (finding.Point, finding.Found));
        Assert.Equal(right.Replace('-', ' '), finding.Expected?.Replace('-', ' '));
    }

    [Theory]
    [InlineData(2, "pasangan", "pangan")]
    [InlineData(3, "ujaran", "ujian")]
    [InlineData(3, "kebencian", "kebenaran")]
    [InlineData(3, "menyebarkan", "menyebabkan")]
    [InlineData(4, "pemberian", "pemberitaan")]
    [InlineData(4, "pemberian", "pembelian")]
    public void A_slip_that_is_another_word_is_substantive_however_alike(int point, string right, string wrong)
    {
        var result = Wordings.CheckIkrar(
            point,
            Wordings.Ikrar[point - 1].Replace(right, wrong, StringComparison.Ordinal)
        );

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        Assert.Equal(WordingFindingKind.Substantive, Assert.Single(result.Findings).Kind);
    }

    [Fact]
    public void A_short_word_has_no_misspelling()
    {
        var result = Wordings.CheckIkrar(1, Wordings.Ikrar[0].Replace("ASN", "ISN", StringComparison.Ordinal));

        Assert.DoesNotContain(result.Findings, finding => finding.Kind == WordingFindingKind.Orthographic);
    }
}
