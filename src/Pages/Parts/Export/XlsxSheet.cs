using System.Globalization;
using System.Text;
using System.Xml;

namespace Netralitas.Pages.Parts.Export;

/// <summary>One sheet of a workbook, written a row at a time into its entry of the package.</summary>
internal sealed class XlsxSheet : IExportRow, IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int FlushBytes = 16 * 1024;

    private readonly Stream entry;
    private readonly CancellationToken cancellation;
    private readonly MemoryStream gathered = new(2 * FlushBytes);
    private readonly XmlWriter xml;
    private string[] letters = [];
    private int row;
    private int column;
    private bool isInRow;

    public XlsxSheet(Stream entry, CancellationToken cancellation)
    {
        (this.entry, this.cancellation) = (entry, cancellation);
        xml = XmlWriter.Create(gathered, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
    }

    /// <summary>Writes the head: columns, and the row that stays when one scrolls.</summary>
    public async Task BeginAsync(IReadOnlyList<ExportHeading> headings)
    {
        letters = [.. Enumerable.Range(0, headings.Count).Select(LettersOf)];
        xml.WriteStartDocument(true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                + "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        );
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < headings.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", Text(headings[i].Width));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        foreach (var heading in headings)
        {
            WriteText(heading.Text, XlsxParts.HeadingStyle);
        }

        EndRow();
        await SendAsync();
        await entry.FlushAsync(cancellation);
    }

    public void Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            column++;
            return;
        }

        WriteText(value, ExportText.StartsLikeFormula(value) ? XlsxParts.QuotedStyle : XlsxParts.TextStyle);
    }

    public void Whole(long? value) => WriteNumber(value, ExportKind.Whole);

    public void Share(double? value) => WriteNumber(value, ExportKind.Share);

    public void Day(DateOnly? value) => WriteNumber(value?.ToDateTime(TimeOnly.MinValue).ToOADate(), ExportKind.Day);

    public void Moment(DateTimeOffset? value) => WriteNumber(value?.DateTime.ToOADate(), ExportKind.Moment);

    /// <summary>Ends the row; what has gathered is sent, and waited for, once it is enough.</summary>
    public ValueTask EndRowAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        EndRow();
        return gathered.Length < FlushBytes ? ValueTask.CompletedTask : new ValueTask(SendAsync());
    }

    /// <summary>Ends the sheet.</summary>
    public async Task EndAsync(bool hasFilter)
    {
        xml.WriteEndElement();
        if (hasFilter)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", $"A1:{letters[^1]}{Text(row)}");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
        xml.Flush();
        await SendAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        xml.Dispose();
        await entry.DisposeAsync();
    }

    private void WriteText(string value, int style)
    {
        StartCell(style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(ExportText.ForXlsx(value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteNumber(double? value, ExportKind kind)
    {
        if (value is not { } known)
        {
            column++;
            return;
        }

        StartCell(XlsxParts.StyleOf(kind));
        xml.WriteElementString("v", Main, known.ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void StartCell(int style)
    {
        StartRow();
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", letters[column++] + Text(row));
        xml.WriteAttributeString("s", Text(style));
    }

    private void StartRow()
    {
        if (isInRow)
        {
            return;
        }

        isInRow = true;
        row++;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(row));
    }

    private void EndRow()
    {
        StartRow();
        xml.WriteEndElement();
        xml.Flush();
        (isInRow, column) = (false, 0);
    }

    private async Task SendAsync()
    {
        await entry.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), cancellation);
        gathered.SetLength(0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A, B … Z, AA, AB …
    private static string LettersOf(int index) =>
        (index < 26 ? "" : LettersOf((index / 26) - 1)) + (char)('A' + (index % 26));
}
