using System.IO.Compression;
using System.Text;
using Netralitas.Domain.Rules;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// A list as a workbook: the list on the first sheet, with real numbers and days, its head frozen and filterable, and on the
/// second what it is and where it is from. Written by hand on <see cref="ZipArchive"/>, because no library at hand streams a
/// valid one: the Open XML SDK (2.20) needs a stream it can seek in and read, so the whole file in memory or on disk, and
/// MiniExcel (1.46) writes while rows come but leaves a <c>drawing</c> inside <c>sheetData</c>, which the schema forbids.
/// </summary>
internal sealed class XlsxExport(Stream to, PageTongue tongue, string name, CancellationToken cancellation)
    : ExportWriter
{
    private readonly AsyncOnlyStream target = new(to);
    private ZipArchive? archive;
    private XlsxSheet? sheet;

    public override IExportRow Row => sheet!;

    public override async Task BeginAsync(IReadOnlyList<ExportHeading> headings)
    {
        archive = await ZipArchive.CreateAsync(
            target,
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8,
            cancellation
        );
        foreach (var (part, content) in XlsxParts.Of(tongue, [name, tongue.Say("Keterangan", "About")]))
        {
            await using var entry = await OpenAsync(part);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(content), cancellation);
        }

        sheet = new XlsxSheet(await OpenAsync(XlsxParts.SheetPart(1)), cancellation);
        await sheet.BeginAsync(headings);
    }

    public override ValueTask EndRowAsync() => sheet!.EndRowAsync();

    public override async Task EndAsync(IReadOnlyList<(BilingualText Name, string Value)> about)
    {
        await sheet!.EndAsync(hasFilter: true);
        sheet = new XlsxSheet(await OpenAsync(XlsxParts.SheetPart(2)), cancellation);
        await sheet.BeginAsync([
            new(tongue.Say("Keterangan", "About"), ExportKind.Text, 24),
            new(tongue.Say("Isi", "Value"), ExportKind.Text, 80),
        ]);
        foreach (var (title, value) in about)
        {
            sheet.Text(tongue.Say(title));
            sheet.Text(value);
            await sheet.EndRowAsync();
        }

        await sheet.EndAsync(hasFilter: false);
        sheet = null;
        var whole = archive!;
        archive = null;
        await whole.DisposeAsync();
        await target.FlushAsync(cancellation);
    }

    // Unless it was ended there is no directory, and no program takes half a file for a whole one.
    public override async ValueTask DisposeAsync()
    {
        if (sheet is not null)
        {
            await sheet.DisposeAsync();
        }
    }

    // The fastest level: a sheet is so repetitive that the best saves little and costs several times as much.
    private Task<Stream> OpenAsync(string part) =>
        archive!.CreateEntry(part, CompressionLevel.Fastest).OpenAsync(cancellation);
}
