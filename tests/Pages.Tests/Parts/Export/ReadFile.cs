using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>Reads files back as other programs do.</summary>
internal static class ReadFile
{
    static ReadFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The records of a CSV.</summary>
    public static List<string[]> Csv(byte[] bytes, char separator)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var csv = CsvReader.Create(bytes, options);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }

    /// <summary>The first sheet of a workbook that keeps every rule of its schema: its cells as text, and the types of its values.</summary>
    public static Sheet Xlsx(byte[] bytes)
    {
        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
            Assert.Empty(faults.Take(3).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        }

        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var (rows, values) = (new List<string[]>(), new List<object?[]>());
        while (reader.Read())
        {
            values.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            rows.Add([.. values[^1].Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);
        }

        return new Sheet(reader.Name, rows, values);
    }

    /// <summary>A sheet.</summary>
    internal sealed record Sheet(string Name, List<string[]> Rows, List<object?[]> Values);
}
