using Netralitas.Domain.Rules;
using Netralitas.Pages.Parts.Language;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// A list as a workbook: the list on the first sheet, with real numbers and days, its head frozen and filterable, and on the
/// second what it is and where it is from.
/// </summary>
internal sealed class XlsxExport(Stream to, PageTongue tongue, string name, CancellationToken cancellation)
    : ExportWriter,
        IExportRow
{
    private const int SheetNameMax = 31;
    private const int RowsMax = 1_048_576;

    private readonly AsyncOnlyStream target = new(to);
    private Spreadsheet? workbook;
    private XlsxStyles? styles;
    private StyledCell[] cells = [];
    private int column;

    public override IExportRow Row => this;

    public override async Task BeginAsync(IReadOnlyList<ExportHeading> headings)
    {
        var options = new SpreadCheetahOptions
        {
            BufferSize = BufferBytes,
            DocumentProperties = null,
            PreserveStringWhitespace = true,
            WriteCellReferenceAttributes = true,
        };
        workbook = await Spreadsheet.CreateNewAsync(target, options, cancellation);
        styles = new XlsxStyles(workbook, tongue);
        // To the last line a sheet can have: how many come is not known yet.
        var filter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(headings.Count)}{RowsMax}");
        await BeginSheetAsync(name.Length <= SheetNameMax ? name : name[..SheetNameMax], headings, filter);
        await target.FlushAsync(cancellation);
    }

    public void Text(string? value) =>
        Add(new DataCell(string.IsNullOrEmpty(value) ? null : ExportText.ForXlsx(value)), ExportKind.Text);

    public void Whole(long? value) => Add(new DataCell(value), ExportKind.Whole);

    public void Share(double? value) => Add(new DataCell(value), ExportKind.Share);

    public void Day(DateOnly? value) => Time(value?.ToDateTime(TimeOnly.MinValue), ExportKind.Day);

    public void Moment(DateTimeOffset? value) => Time(value?.DateTime, ExportKind.Moment);

    /// <summary>Ends the row; what has gathered is sent, and waited for, once it is enough.</summary>
    public override ValueTask EndRowAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        var row = cells.AsMemory(0, column);
        column = 0;
        return workbook!.AddRowAsync(row, cancellation);
    }

    public override async Task EndAsync(IReadOnlyList<(BilingualText Name, string Value)> about)
    {
        var title = tongue.Say("Keterangan", "About");
        await BeginSheetAsync(
            title,
            [new(title, ExportKind.Text, 24), new(tongue.Say("Isi", "Value"), ExportKind.Text, 80)],
            filter: null
        );
        foreach (var (what, value) in about)
        {
            Text(tongue.Say(what));
            Text(value);
            await EndRowAsync();
        }

        await workbook!.FinishAsync(cancellation);
        await target.FlushAsync(cancellation);
    }

    // Unless it was ended there is no directory, and no program takes half a file for a whole one.
    public override async ValueTask DisposeAsync()
    {
        target.Stop();
        if (workbook is not null)
        {
            await workbook.DisposeAsync();
        }
    }

    private async Task BeginSheetAsync(string title, IReadOnlyList<ExportHeading> headings, AutoFilterOptions? filter)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1, AutoFilter = filter };
        for (var i = 0; i < headings.Count; i++)
        {
            sheet.Column(i + 1).Width = headings[i].Width;
        }

        await workbook!.StartWorksheetAsync(title, sheet, cancellation);
        await workbook.AddHeaderRowAsync([.. headings.Select(heading => heading.Text)], styles!.Heading, cancellation);
        cells = new StyledCell[headings.Count];
    }

    // As the number it is in a workbook: from a time the library makes one with digits cut off, a hair before the minute.
    private void Time(DateTime? value, ExportKind kind) => Add(new DataCell(value?.ToOADate()), kind);

    private void Add(DataCell value, ExportKind kind) => cells[column++] = new StyledCell(value, styles!.Of(kind));
}
