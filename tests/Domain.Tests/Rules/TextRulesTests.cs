using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Tests.Rules;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("Lapangan Apel Balai Kota")]
    [InlineData("Drs. H. Lalu Gita Ariadi, M.Si.")]
    [InlineData("baris satu\r\nbaris dua\tkolom")]
    [InlineData("ꦲꦏ꧀ꦱꦫ العربية 漢字 😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE records; --")]
    public void Any_script_and_any_symbol_may_stand(string text) =>
        Assert.Null(TextRules.Refuse(text, TextRules.ShortMax, "/data/place"));

    [Theory]
    [InlineData("", "text-empty")]
    [InlineData(" \t\n\u00a0", "text-empty")]
    [InlineData("a\0b", "text-control-character")]
    [InlineData("a\u001bb", "text-control-character")]
    [InlineData("a\u007fb", "text-control-character")]
    [InlineData("a\u0085b", "text-control-character")]
    [InlineData("a\u061cb", "text-direction-mark")]
    [InlineData("a\u200eb", "text-direction-mark")]
    [InlineData("a\u200fb", "text-direction-mark")]
    [InlineData("a\u202ab", "text-direction-mark")]
    [InlineData("a\u202eb", "text-direction-mark")]
    [InlineData("a\u2066b", "text-direction-mark")]
    [InlineData("a\u2069b", "text-direction-mark")]
    public void What_hides_or_turns_the_writing_is_refused(string text, string code)
    {
        var why = TextRules.Refuse(text, TextRules.ShortMax, "/data/place");

        Assert.NotNull(why);
        Assert.Equal((code, "/data/place"), (why.Code, why.Pointer));
    }

    [Theory]
    [InlineData("\u200d")]
    [InlineData("\u202f")]
    [InlineData("\u2065")]
    [InlineData("\u206a")]
    public void Their_neighbours_may_stand(string mark) => Assert.Null(TextRules.Refuse($"a{mark}b", 3, ""));

    [Fact]
    public void The_sign_at_fault_is_named_and_not_repeated()
    {
        var why = TextRules.Refuse("a\u202eb", 10, "");

        Assert.NotNull(why);
        Assert.Contains("U+202E", why.Detail.Id, StringComparison.Ordinal);
        Assert.Contains("U+202E", why.Detail.En, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", why.Detail.Id + why.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_has_at_most_its_limit_of_characters()
    {
        Assert.Null(TextRules.Refuse(new string('a', TextRules.ShortMax), TextRules.ShortMax, ""));
        Assert.Equal("text-too-long", TextRules.Refuse(new string('a', 501), TextRules.ShortMax, "")?.Code);
    }
}
