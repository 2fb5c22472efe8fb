using System.Globalization;
using System.Security;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>The parts of a workbook that are the same for every list, and the styles its cells point to.</summary>
internal static class XlsxParts
{
    /// <summary>Style of text.</summary>
    public const int TextStyle = 0;

    /// <summary>Style of headings.</summary>
    public const int HeadingStyle = 1;

    /// <summary>Style of text that starts like a formula: it stays text when somebody edits the cell.</summary>
    public const int QuotedStyle = 2;

    private const int SheetNameMax = 31;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packaged = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>Style of a column's cells.</summary>
    public static int StyleOf(ExportKind kind) => kind == ExportKind.Text ? TextStyle : QuotedStyle + (int)kind;

    /// <summary>Every part but the sheets: its name in the package and its content.</summary>
    /// <param name="tongue">Gives the names of months.</param>
    /// <param name="sheets">Names of the sheets, in order.</param>
    public static IEnumerable<(string Name, string Content)> Of(PageTongue tongue, IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        yield return ("[Content_Types].xml", ContentTypes(numbers));
        yield return (
            "_rels/.rels",
            $"{Head}<Relationships xmlns=\"{Packaged}/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        );
        yield return ("xl/workbook.xml", Workbook(sheets));
        yield return ("xl/_rels/workbook.xml.rels", WorkbookRelations(numbers));
        yield return ("xl/styles.xml", Styles(tongue));
    }

    /// <summary>Name of a sheet's part, from 1.</summary>
    public static string SheetPart(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    private static string ContentTypes(List<int> numbers) =>
        $"{Head}<Types xmlns=\"{Packaged}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
        + string.Concat(
            numbers.Select(number =>
                $"<Override PartName=\"/{SheetPart(number)}\" ContentType=\"{Types}.worksheet+xml\"/>"
            )
        )
        + "</Types>";

    // No program opens a workbook with a sheet of a longer name.
    private static string SheetName(string name) => name.Length <= SheetNameMax ? name : name[..SheetNameMax];

    private static string Workbook(IReadOnlyList<string> sheets) =>
        $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
        + string.Concat(
            sheets.Select(
                (name, index) =>
                    $"<sheet name=\"{SecurityElement.Escape(SheetName(name))}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>"
            )
        )
        + "</sheets></workbook>";

    private static string WorkbookRelations(List<int> numbers) =>
        $"{Head}<Relationships xmlns=\"{Packaged}/relationships\">"
        + string.Concat(
            numbers.Select(number =>
                $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            )
        )
        + $"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>";

    // Months in the reader's language whatever the machine is set to; separators in numbers are the machine's own.
    private static string Styles(PageTongue tongue)
    {
        var day = tongue.Say("[$-421]d mmm yyyy", "[$-809]d mmm yyyy");
        var time = tongue.Say("hh&quot;.&quot;mm", "hh:mm");
        return $"{Head}<styleSheet xmlns=\"{Main}\">"
            + "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/>"
            + $"<numFmt numFmtId=\"165\" formatCode=\"{day}\"/><numFmt numFmtId=\"166\" formatCode=\"{day} {time}\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"7\">"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" "
            + "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" quotePrefix=\"1\"/>"
            + string.Concat(((int[])[3, 164, 165, 166]).Select(NumberStyle))
            + "</cellXfs></styleSheet>";
    }

    private static string NumberStyle(int format) =>
        $"<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>";
}
