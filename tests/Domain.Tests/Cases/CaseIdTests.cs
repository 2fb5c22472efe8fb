using Netralitas.Domain.Cases;

namespace Netralitas.Domain.Tests.Cases;

public sealed class CaseIdTests
{
    [Theory]
    [InlineData("kl.bawaslu/021-lp-2024", "kl.bawaslu", "021-lp-2024")]
    [InlineData("81.72/1", "81.72", "1")]
    public void A_case_is_named_by_its_registrar_and_a_slug(string text, string registrar, string slug)
    {
        var id = CaseId.Parse(text);

        Assert.Equal((registrar, slug, text), (id.Registrar.Value, id.Slug, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("81.72")]
    [InlineData("81.72/")]
    [InlineData("/1")]
    [InlineData("nobody/1")]
    [InlineData("81.72/Kasus 1")]
    [InlineData("81.72/198609262010011001")]
    public void Anything_else_is_no_case(string? text)
    {
        Assert.False(CaseId.TryParse(text, out var id));
        Assert.Equal(default, id);
        Assert.Contains("<registrar>/<slug>", Refused(text ?? ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_are_one_case_if_they_are_written_alike()
    {
        var known = new HashSet<CaseId> { CaseId.Parse("kl.bawaslu/021-lp-2024") };

        Assert.Contains(CaseId.Parse("kl.bawaslu/021-lp-2024"), known);
        Assert.DoesNotContain(CaseId.Parse("kl.bawaslu/022-lp-2024"), known);
        Assert.DoesNotContain(CaseId.Parse("81.72/021-lp-2024"), known);
        Assert.DoesNotContain(default, known);
        Assert.True(default(CaseId).Equals(default));
    }

    private static string Refused(string text) => Assert.Throws<FormatException>(() => CaseId.Parse(text)).Message;
}
