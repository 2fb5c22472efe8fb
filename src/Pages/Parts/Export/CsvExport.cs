using System.Globalization;
using CsvHelper;
using Netralitas.Domain.Rules;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// A list as CSV, the way a spreadsheet set to the reader's language expects it: Indonesian has a semicolon between fields, a
/// comma in numbers and 07/10/2024; English a comma, a point and 2024-10-07. UTF-8 with its mark, or Excel would read it as
/// something else. Numbers have no thousands apart, and nothing but the list stands in the file: programs read it too.
/// </summary>
internal sealed class CsvExport : ExportWriter, IExportRow
{
    private static readonly NumberFormatInfo IndonesianNumbers = new() { NumberDecimalSeparator = "," };

    private readonly CancellationToken cancellation;
    private readonly CsvWriter csv;
    private readonly IFormatProvider numbers;
    private readonly string dayFormat;

    public CsvExport(Stream to, PageTongue tongue, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        var isIndonesian = tongue.Language == PageLanguage.Indonesian;
        numbers = isIndonesian ? IndonesianNumbers : CultureInfo.InvariantCulture;
        dayFormat = isIndonesian ? "dd'/'MM'/'yyyy" : "yyyy'-'MM'-'dd";
        var options = new CsvWriterOptions
        {
            Separator = isIndonesian ? ';' : ',',
            NewLine = "\r\n",
            WriteByteOrderMark = true,
            BufferSize = BufferBytes,
        };
        csv = CsvWriter.Create(to, options, leaveOpen: true);
    }

    public override IExportRow Row => this;

    public override async Task BeginAsync(IReadOnlyList<ExportHeading> headings)
    {
        foreach (var heading in headings)
        {
            Text(heading.Text);
        }

        await csv.EndRecordAsync(cancellation);
        await csv.FlushAsync(cancellation);
    }

    public void Text(string? value) => csv.WriteField(value is null ? "" : ExportText.ForCsv(value));

    public void Whole(long? value)
    {
        if (value is { } known)
        {
            csv.WriteField(known, "", numbers);
        }
        else
        {
            Text(null);
        }
    }

    public void Share(double? value)
    {
        if (value is { } known)
        {
            csv.WriteField(known, "0.######", numbers);
        }
        else
        {
            Text(null);
        }
    }

    public void Day(DateOnly? value) => Text(value?.ToString(dayFormat, CultureInfo.InvariantCulture));

    // A colon in both languages: spreadsheets set to Indonesian read it as well, and others read no point.
    public void Moment(DateTimeOffset? value) =>
        Text(value?.ToString($"{dayFormat} HH':'mm", CultureInfo.InvariantCulture));

    public override async ValueTask EndRowAsync() => await csv.EndRecordAsync(cancellation);

    public override Task EndAsync(IReadOnlyList<(BilingualText Name, string Value)> about) =>
        csv.FlushAsync(cancellation).AsTask();

    public override ValueTask DisposeAsync() => csv.DisposeAsync();
}
