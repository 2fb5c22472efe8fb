using Netralitas.Pages.Parts.Export;

namespace Netralitas.Pages.Tests.Parts.Export;

public sealed class ExportTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+62 812", "'+62 812")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u200B=1", "'\u200B=1")]
    [InlineData("\uFEFF\u3000=1", "'\uFEFF\u3000=1")]
    [InlineData("a;\u200B=1", "a;\u200B'=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("Lapangan;=HYPERLINK(\"x\")", "Lapangan;'=HYPERLINK(\"x\")")]
    [InlineData("Lapangan, \"=1\"", "Lapangan, \"'=1\"")]
    [InlineData("baris satu\n@baris dua", "baris satu\n'@baris dua")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string text, string expected) =>
        Assert.Equal(expected, ExportText.ForCsv(text));

    [Theory]
    [InlineData("Halaman Kantor Bupati")]
    [InlineData("H. Abd. Rahman, S.Sos., M.Si.")]
    [InlineData("Jl. Sultan Hasanuddin No. 1 - 3")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Text_that_is_no_formula_stays_as_it_is(string text) => Assert.Equal(text, ExportText.ForCsv(text));

    [Theory]
    [InlineData("a\u0000b\u0001c\u001F", "abc")]
    [InlineData("\uFFFEa\uFFFF", "a")]
    [InlineData("baris\r\nberikut\tkolom", "baris\r\nberikut\tkolom")]
    [InlineData("😀", "😀")]
    public void What_xml_forbids_is_left_out(string text, string expected) =>
        Assert.Equal(expected, ExportText.Clean(text));

    [Fact]
    public void Half_a_surrogate_is_left_out() => Assert.Equal("ab", ExportText.Clean("a\uD83Db\uDE00"));

    [Fact]
    public void What_looks_like_an_escape_of_the_workbook_is_escaped() =>
        Assert.Equal("_x005F_x003D_1+1", ExportText.ForXlsx("_x003D_1+1"));
}
