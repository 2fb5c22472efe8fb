using System.IO.Compression;
using System.Text;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Pages.Rolls;
using SpreadCheetah;

namespace Netralitas.Pages.Tests.Rolls;

public sealed class RollReadingTests
{
    private const string Head = "unit_id;unit_name;pns;pppk;non_asn\n";
    private static readonly AgencyId Agency = AgencyId.Parse("81.72");

    [Theory]
    [InlineData("unit_id,unit_name,pns,pppk,non_asn\n81.72/a,Dinas A,1234,2,0\n")]
    [InlineData("\uFEFFKode unit;Nama Unit;PNS;PPPK;Non-ASN\r\na;Dinas A;1.234;2;0\r\n")]
    [InlineData(
        "Kode unit / unit_id\tNama unit / unit_name\tPNS / pns\tPPPK / pppk\tNon-ASN / non_asn\na\tDinas A\t1234\t2\t0\n"
    )]
    [InlineData("non_asn;pppk;pns;unit_name;unit_id\n0;2;1234;Dinas A;a\n;;;;\n")]
    public void Any_separator_order_and_language_of_the_headings_is_read(string text)
    {
        var reading = Read(text);

        Assert.Empty(reading.Faults);
        var unit = Assert.Single(reading.Units);
        Assert.Equal(("81.72/a", "Dinas A", new CategoryCounts(1234, 2, 0)), (unit.Id.Value, unit.Name, unit.Persons));
    }

    [Theory]
    [InlineData("a;A;-1;0;0", "PNS / pns", "-1")]
    [InlineData("a;A;1,5;0;0", "PNS / pns", "1,5")]
    [InlineData("a;A;12.34;0;0", "PNS / pns", "12.34")]
    [InlineData("a;A;0;;0", "PPPK / pppk", "")]
    [InlineData("a;A;0;0;1000001", "Non-ASN / non_asn", "1000001")]
    [InlineData("a;A;0;0;99999999999999999999", "Non-ASN / non_asn", "99999999999999999999")]
    [InlineData("a;;0;0;0", "Nama unit / unit_name", "")]
    [InlineData(";A;0;0;0", "Kode unit / unit_id", "")]
    [InlineData("Dinas A;A;0;0;0", "Kode unit / unit_id", "Dinas A")]
    [InlineData("52/a;A;0;0;0", "Kode unit / unit_id", "52/a")]
    [InlineData("a;A\u202Eb;0;0;0", "Nama unit / unit_name", "A\u202Eb")]
    public void A_bad_cell_is_named_with_line_column_value_and_rule(string line, string column, string value)
    {
        var fault = Assert.Single(Read(Head + "baik;Baik;1;1;1\n" + line + "\n").Faults);

        Assert.Equal((3, column, value), (fault.Line, fault.Column, fault.Value));
        Assert.NotEqual(fault.Rule.Id, fault.Rule.En);
    }

    [Fact]
    public void A_unit_named_twice_is_told_where_it_stood_first()
    {
        var fault = Assert.Single(Read(Head + "a;A;1;1;1\nb;B;1;1;1\n81.72/a;A;1;1;1\n").Faults);

        Assert.Equal(4, fault.Line);
        Assert.Contains("2", fault.Rule.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit_id;unit_name;pns;pppk;non_asn;catatan\na;A;1;1;1;x\n", "catatan")]
    [InlineData("unit_id;unit_name;pns;pppk\na;A;1;1\n", "Non-ASN / non_asn")]
    [InlineData("unit_id;unit_name;pns;pns;pppk;non_asn\na;A;1;1;1;1\n", "pns")]
    public void A_column_that_is_unknown_missing_or_there_twice_is_named(string text, string column) =>
        Assert.Equal(column, Assert.Single(Read(text).Faults).Column);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(Head)]
    [InlineData("\u0000\u0001\u0002")]
    public void A_file_without_a_unit_is_none(string text) => Assert.NotEmpty(Read(text).Faults);

    [Fact]
    public void Too_many_lines_too_many_bytes_and_too_many_faults_are_bounded()
    {
        var line = string.Concat(Enumerable.Range(0, RollLimits.LinesMax + 1).Select(i => $"u{i};U;1;1;1\n"));
        var faulty = string.Concat(Enumerable.Range(0, 1000).Select(i => $"u{i};;x;x;x\n"));

        Assert.Empty(Read(Head + line).Units);
        Assert.Contains("5000", Assert.Single(Read(Head + line).Faults).Rule.En, StringComparison.Ordinal);
        Assert.Contains(
            "KiB",
            Assert.Single(Read(new string('a', RollLimits.FileBytesMax + 1)).Faults).Rule.En,
            StringComparison.Ordinal
        );
        Assert.InRange(Read(Head + faulty).Faults.Count, RollLimits.FaultsMax, RollLimits.FaultsMax + 5);
    }

    [Fact]
    public void Letters_of_a_machines_own_code_page_are_read()
    {
        var reading = RollReading.Of([.. Encoding.ASCII.GetBytes(Head + "a;Caf"), 0xE9, .. ";1;1;1\n"u8], Agency);

        Assert.Equal("Café", Assert.Single(reading.Units).Name);
    }

    [Fact]
    public async Task A_workbooks_numbers_are_read_as_they_are_and_text_as_people_write_it()
    {
        var reading = RollReading.Of(await WorkbookAsync(["a", "Dinas A", 1234.0, "1.234", 0.0]), Agency);

        Assert.Empty(reading.Faults);
        Assert.Equal(new CategoryCounts(1234, 1234, 0), Assert.Single(reading.Units).Persons);
    }

    [Fact]
    public async Task A_workbooks_fraction_is_no_count() =>
        Assert.Equal(
            "1.234",
            Assert.Single(RollReading.Of(await WorkbookAsync(["a", "A", 1.234, 0.0, 0.0]), Agency).Faults).Value
        );

    [Fact]
    public async Task Merged_cells_are_named_by_their_lines()
    {
        var reading = RollReading.Of(await WorkbookAsync(["a", "A", 1.0, 0.0, 0.0], merged: "A2:A3"), Agency);

        Assert.Contains(
            reading.Faults,
            fault => fault.Line == 2 && fault.Rule.En.Contains("Merged", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_workbook_that_swells_is_not_unpacked()
    {
        var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 64; i++)
            {
                part.Write(new byte[1024 * 1024]);
            }
        }

        Assert.True(bomb.Length < RollLimits.FileBytesMax);
        Assert.Contains(
            "too large",
            Assert.Single(RollReading.Of(bomb.ToArray(), Agency).Faults).Rule.En,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("PK\u0003\u0004rusak")]
    [InlineData("PK")]
    public void A_damaged_workbook_is_told_so(string text) =>
        Assert.Contains(
            "damaged",
            Assert.Single(RollReading.Of(Encoding.Latin1.GetBytes(text), Agency).Faults).Rule.En,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_old_or_locked_workbook_is_told_how_to_save_it() =>
        Assert.Contains(
            ".xlsx",
            Assert.Single(RollReading.Of([0xD0, 0xCF, 0x11, 0xE0, 0, 0], Agency).Faults).Rule.En,
            StringComparison.Ordinal
        );

    private static RollReading Read(string text) => RollReading.Of(Encoding.UTF8.GetBytes(text), Agency);

    private static async Task<byte[]> WorkbookAsync(object[] line, string? merged = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var file = new MemoryStream();
        await using var workbook = await Spreadsheet.CreateNewAsync(file, cancellationToken: cancellation);
        await workbook.StartWorksheetAsync("Daftar", token: cancellation);
        await workbook.AddHeaderRowAsync(["Kode unit", "Nama unit", "PNS", "PPPK", "Non-ASN"], token: cancellation);
        await workbook.AddRowAsync(line.Select(CellOf).ToArray(), cancellation);
        if (merged is not null)
        {
            workbook.MergeCells(merged);
        }

        await workbook.FinishAsync(cancellation);
        return file.ToArray();
    }

    private static DataCell CellOf(object value) =>
        value is double number ? new DataCell(number) : new DataCell((string)value);
}
