using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Netralitas.Pages.Rolls;

/// <summary>Reads the first sheet of an uploaded workbook. Formulas are not run: what the file says they came to counts.</summary>
internal static class RollXlsx
{
    // What the reader falls back to is a code page that has to be made known first.
    static RollXlsx() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RollFile Read(byte[] bytes)
    {
        try
        {
            if (Inflates(bytes) is false)
            {
                return RollFile.Refused(
                    "Isi berkas XLSX terlalu besar setelah dibuka.",
                    "The XLSX file is too large once unpacked."
                );
            }

            using var stream = new MemoryStream(bytes);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            return Read(reader);
        }
        catch (Exception broken) when (IsOfFile(broken))
        {
            return RollFile.Refused(
                "Berkas XLSX ini rusak atau bukan buku kerja.",
                "This XLSX file is damaged, or is no workbook."
            );
        }
    }

    private static RollFile Read(IExcelDataReader reader)
    {
        if (reader.FieldCount > RollLimits.ColumnsMax)
        {
            return RollFile.TooWide;
        }

        var (rows, line) = (new List<RollRow>(), 0);
        while (reader.Read())
        {
            if (++line > RollLimits.LinesMax + 1)
            {
                return RollFile.TooLong;
            }

            var row = new RollRow(
                line,
                [.. Enumerable.Range(0, reader.FieldCount).Select(at => CellOf(reader.GetValue(at)))]
            );
            if (!row.IsEmpty)
            {
                rows.Add(row);
            }
        }

        return new RollFile(rows, [.. (reader.MergeCells ?? []).Take(RollLimits.FaultsMax).Select(Merged)]);
    }

    private static RollCell CellOf(object? value) =>
        value switch
        {
            null => new("", IsNumber: false),
            double number => new(number.ToString("R", CultureInfo.InvariantCulture), IsNumber: true),
            int number => new(number.ToString(CultureInfo.InvariantCulture), IsNumber: true),
            DateTime day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsNumber: false),
            IFormattable other => new(other.ToString(null, CultureInfo.InvariantCulture), IsNumber: false),
            _ => new((value.ToString() ?? "").Trim(), IsNumber: false),
        };

    private static RollFault Merged(CellRange range) =>
        RollFault.Of(
            range.FromRow + 1,
            "",
            "",
            $"Sel digabung (baris {range.FromRow + 1}–{range.ToRow + 1}); pisahkan dan isi setiap sel.",
            $"Merged cells (lines {range.FromRow + 1}–{range.ToRow + 1}); split them and fill in every cell."
        );

    // What a part says of its size may be untrue, so each is inflated and counted, and thrown away.
    private static bool Inflates(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (archive.Entries.Count > RollLimits.PartsMax)
        {
            return false;
        }

        var (buffer, whole) = (new byte[16 * 1024], 0L);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                whole += read;
                if (whole > RollLimits.InflatedBytesMax)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Whatever a made-up file does to the reader is the file's fault; it has nothing but the file to fail on.
    private static bool IsOfFile(Exception failure) =>
        failure
            is ExcelReaderException
                or InvalidDataException
                or XmlException
                or FormatException
                or OverflowException
                or ArgumentException
                or InvalidOperationException
                or IndexOutOfRangeException
                or NullReferenceException
                or KeyNotFoundException
                or IOException
                or NotSupportedException;
}
