using System.Text;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.EventLog;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Tests.Facts;

namespace Netralitas.Grains.Tests.Nation;

public sealed class AgencyLineCodecTests
{
    private static readonly AgencyLine Full = new(
        AgencyId.Parse("81.72"),
        "Kota Tual",
        AgencyKind.City,
        "81",
        Shipped.Agency("81.72").TimeZone,
        new CategoryCounts(1, 2, 3),
        [
            new ElectionFigures(Shipped.Pemilu, 1, 2, 1, new CategoryCounts(4, 5, 6), new CategoryCounts(7, 8, 9)),
            new ElectionFigures(Shipped.Pilkada, 0, 1, 0, default, new CategoryCounts(1, 0, 0)),
        ],
        Position: 42
    );

    public static TheoryData<AgencyLine> Rows =>
        new()
        {
            Full,
            Full with
            {
                Roll = null,
            },
            Full with
            {
                Figures = [],
                Province = null,
                Kind = AgencyKind.Ministry,
                Id = AgencyId.Parse("kl.bkn"),
                Name = "Badan \"Kepegawaian\" <Negara>",
            },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_read_as_it_was_written(AgencyLine row)
    {
        var read = AgencyLineCodec.Decode(Stored(AgencyLineCodec.Encode(row), row));

        Assert.Equal(row.Figures, read.Figures);
        Assert.Equal(row, read with { Figures = row.Figures });
    }

    [Theory]
    [InlineData("\"kind\":\"city\"", "\"kind\":\"village\"")]
    [InlineData("Asia/Jayapura", "Asia/Singapore")]
    [InlineData("pemilu-2024", "Pemilu 2024")]
    public void A_row_that_makes_no_sense_is_refused(string text, string replacement)
    {
        var written = Encoding.UTF8.GetString(AgencyLineCodec.Encode(Full));
        Assert.Contains(text, written, StringComparison.Ordinal);
        var damaged = Encoding.UTF8.GetBytes(written.Replace(text, replacement, StringComparison.Ordinal));

        Assert.Throws<FormatException>(() => AgencyLineCodec.Decode(Stored(damaged, Full)));
    }

    private static ViewRow Stored(byte[] document, AgencyLine row) =>
        new(AgencyLine.View, row.Id.Value, row.Position, document);
}
