using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Netralitas.Pages.Parts.Export;

namespace Netralitas.Pages.Rolls;

/// <summary>Reads an uploaded CSV: comma, semicolon or tab, quoted as RFC 4180 says, with or without the mark of UTF-8 or UTF-16.</summary>
internal static class RollCsv
{
    static RollCsv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RollFile Read(byte[] bytes)
    {
        var faults = new List<RollFault>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => faults.Add(Malformed(record)),
            Encoding = EncodingOf(bytes),
        };
        try
        {
            using var stream = new MemoryStream(bytes);
            using var csv = CsvReader.Create(stream, options);
            var rows = new List<RollRow>();
            while (csv.Read() && faults.Count < RollLimits.FaultsMax)
            {
                if (csv.FieldCount > RollLimits.ColumnsMax)
                {
                    return RollFile.TooWide;
                }

                if (rows.Count > RollLimits.LinesMax)
                {
                    return RollFile.TooLong;
                }

                var row = new RollRow((int)csv.LineNumber, [.. Cells(csv)]);
                if (!row.IsEmpty)
                {
                    rows.Add(row);
                }
            }

            return new RollFile(rows, faults);
        }
        catch (CsvFormatException)
        {
            return RollFile.Refused("Berkas ini bukan CSV atau XLSX.", "This file is neither CSV nor XLSX.");
        }
    }

    private static IEnumerable<RollCell> Cells(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            yield return new RollCell(Unquoted(csv.GetString(i).Trim()), IsNumber: false);
        }
    }

    // The apostrophe that our own files have before what would run as a formula.
    private static string Unquoted(string text) =>
        text.Length > 1 && text[0] == '\'' && ExportText.StartsLikeFormula(text[1..]) ? text[1..] : text;

    // A spreadsheet's plain "CSV" is in the machine's own code page, which here is the western one.
    private static Encoding? EncodingOf(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(bytes) ? null : Encoding.GetEncoding(1252);

    private static RollFault Malformed(CsvMalformedRecord record) =>
        RollFault.Of(
            (int)record.LineNumber,
            "",
            "",
            "Tanda kutip salah: tulis \"\" untuk satu tanda kutip dan tutup setiap kutipan (RFC 4180).",
            "Wrong quoting: write \"\" for one quote and close every quoted field (RFC 4180)."
        );
}
