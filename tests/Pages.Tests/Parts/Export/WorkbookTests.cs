using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Netralitas.Domain.Rules;
using Netralitas.Pages.Parts.Export;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>What a reader sees of a workbook beside its values.</summary>
public sealed class WorkbookTests
{
    private const string Hostile = "=HYPERLINK(\"http://x.test\",\"klik\")";
    private static readonly DateTimeOffset Noon = new(2024, 10, 7, 12, 20, 0, TimeSpan.FromHours(9));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_stands_on_the_first_sheet_and_what_it_is_on_the_second()
    {
        using var workbook = await WriteAsync(PageTongue.Indonesian);

        Assert.Equal(["Apel", "Keterangan"], workbook.Sheets.Select(sheet => sheet.Name!.Value));
        Assert.Equal(["Keterangan", "Isi", "Daftar", " Apel "], workbook.Cells(1).Select(cell => cell.InnerText));
    }

    [Fact]
    public async Task The_head_stays_in_view_can_be_filtered_by_and_is_as_wide_as_its_column_wants()
    {
        using var workbook = await WriteAsync(PageTongue.Indonesian);

        var worksheet = workbook.Worksheet(0);
        var pane = worksheet.Descendants<Pane>().Single();
        Assert.Equal(
            (1d, "A2", PaneStateValues.Frozen),
            (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value)
        );
        Assert.Matches("^A1:E[0-9]+$", worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([20d, 21d, 22d, 23d, 24d], worksheet.Descendants<Column>().Select(column => column.Width!.Value));
        Assert.Single(workbook.Worksheet(1).Descendants<Pane>());
        Assert.Empty(workbook.Worksheet(1).Descendants<AutoFilter>());
        var head = workbook.FormatOf(workbook.Cells(0)[0]);
        Assert.True(head.Alignment!.WrapText!.Value);
        Assert.NotNull(workbook.Styles.Fonts!.Elements<Font>().ElementAt((int)head.FontId!.Value).Bold);
    }

    [Theory]
    [InlineData("id", "[$-421]d mmm yyyy", "[$-421]d mmm yyyy hh\".\"mm")]
    [InlineData("en", "[$-809]d mmm yyyy", "[$-809]d mmm yyyy hh:mm")]
    public async Task Numbers_and_times_are_written_as_the_readers_language_does(
        string tongue,
        string day,
        string moment
    )
    {
        using var workbook = await WriteAsync(PageTongue.Of(tongue));

        Assert.Equal(["3", "0.0%", day, moment], workbook.Cells(0)[6..10].Select(workbook.NumberFormatOf));
        Assert.Equal(
            [1234567, 0.255, new DateTime(2024, 10, 7).ToOADate(), new DateTime(2024, 10, 7, 12, 20, 0).ToOADate()],
            workbook.Cells(0)[6..10].Select(cell => double.Parse(cell.InnerText, CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task Text_is_text_keeps_its_blanks_and_stays_text_when_somebody_edits_the_cell()
    {
        using var workbook = await WriteAsync(PageTongue.Indonesian);

        var (formula, blanks) = (workbook.Cells(0)[5], workbook.Cells(1)[3]);
        Assert.Equal(CellValues.InlineString, formula.DataType!.Value);
        Assert.Equal(Hostile, formula.InnerText);
        Assert.Null(formula.CellFormula);
        Assert.Equal("49", workbook.NumberFormatOf(formula));
        Assert.Equal(" Apel ", blanks.InnerText);
        Assert.Contains("preserve", blanks.InlineString!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_says_where_it_stands_and_an_unknown_one_is_empty()
    {
        using var workbook = await WriteAsync(PageTongue.Indonesian);

        var filled = workbook.Cells(0).Where(cell => cell.HasChildren).TakeLast(2);
        Assert.Equal(["E2", "E3"], filled.Select(cell => cell.CellReference!.Value));
    }

    [Fact]
    public async Task A_name_that_is_too_long_for_a_sheet_is_cut()
    {
        using var workbook = await WriteAsync(PageTongue.Indonesian, new string('a', 40));

        Assert.Equal(new string('a', 31), workbook.Sheets[0].Name!.Value);
    }

    [Fact]
    public async Task Half_a_file_is_no_workbook()
    {
        var body = new MeteredBody();
        await using (var export = new XlsxExport(body, PageTongue.Indonesian, "Apel", Cancellation))
        {
            await export.BeginAsync([new("Teks", ExportKind.Text, 20)]);
            export.Row.Text("a");
            await export.EndRowAsync();
        }

        Assert.ThrowsAny<Exception>(() => SpreadsheetDocument.Open(new MemoryStream(body.Bytes), isEditable: false));
        Assert.ThrowsAny<Exception>(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(body.Bytes)));
    }

    private static async Task<Workbook> WriteAsync(PageTongue tongue, string name = "Apel")
    {
        var body = new MeteredBody();
        await using (var export = new XlsxExport(body, tongue, name, Cancellation))
        {
            await export.BeginAsync([
                new("Teks", ExportKind.Text, 20),
                new("Bilangan", ExportKind.Whole, 21),
                new("Bagian", ExportKind.Share, 22),
                new("Hari", ExportKind.Day, 23),
                new("Saat", ExportKind.Moment, 24),
            ]);
            Write(export.Row, Hostile, 1234567, 0.255, new DateOnly(2024, 10, 7), Noon);
            await export.EndRowAsync();
            Write(export.Row, "", null, null, null, Noon);
            await export.EndRowAsync();
            await export.EndAsync([(new BilingualText("Daftar", "List"), " Apel ")]);
        }

        ReadFile.Xlsx(body.Bytes);
        return new Workbook(body.Bytes);
    }

    private static void Write(
        IExportRow row,
        string? text,
        long? whole,
        double? share,
        DateOnly? day,
        DateTimeOffset? at
    )
    {
        row.Text(text);
        row.Whole(whole);
        row.Share(share);
        row.Day(day);
        row.Moment(at);
    }

    private sealed class Workbook(byte[] bytes) : IDisposable
    {
        private readonly SpreadsheetDocument document = SpreadsheetDocument.Open(
            new MemoryStream(bytes),
            isEditable: false
        );

        public List<Sheet> Sheets => [.. document.WorkbookPart!.Workbook.Descendants<Sheet>()];

        public Stylesheet Styles => document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

        public Worksheet Worksheet(int sheet) =>
            ((WorksheetPart)document.WorkbookPart!.GetPartById(Sheets[sheet].Id!.Value!)).Worksheet;

        public List<Cell> Cells(int sheet) => [.. Worksheet(sheet).Descendants<Cell>()];

        public CellFormat FormatOf(Cell cell) =>
            Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

        public string NumberFormatOf(Cell cell)
        {
            var id = FormatOf(cell).NumberFormatId!.Value;
            return
                Styles
                    .NumberingFormats!.Elements<NumberingFormat>()
                    .SingleOrDefault(format => format.NumberFormatId! == id)
                    is { } own
                ? own.FormatCode!.Value!
                : id.ToString(CultureInfo.InvariantCulture);
        }

        public void Dispose() => document.Dispose();
    }
}
