using Netralitas.Pages.Parts.Language;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Netralitas.Pages.Parts.Export;

/// <summary>How the cells of a workbook look.</summary>
/// <param name="workbook">The workbook.</param>
/// <param name="tongue">Gives the names of months.</param>
internal sealed class XlsxStyles(Spreadsheet workbook, PageTongue tongue)
{
    // A cell whose format is text takes what somebody types for text, even if it starts like a formula.
    private static readonly NumberFormat Text = NumberFormat.Standard(StandardNumberFormat.Text);

    private readonly StyleId[] ofKinds =
    [
        .. Enum.GetValues<ExportKind>()
            .Select(kind => workbook.AddStyle(new Style { Format = FormatOf(kind, tongue) })),
    ];

    /// <summary>Style of headings.</summary>
    public StyleId Heading { get; } =
        workbook.AddStyle(
            new Style
            {
                Format = Text,
                Font = { Bold = true },
                Alignment = { Vertical = VerticalAlignment.Top, WrapText = true },
            }
        );

    /// <summary>Style of a column's cells.</summary>
    public StyleId Of(ExportKind kind) => ofKinds[(int)kind];

    // Months in the reader's language whatever the machine is set to; separators in numbers are the machine's own.
    private static NumberFormat FormatOf(ExportKind kind, PageTongue tongue)
    {
        var day = tongue.Say("[$-421]d mmm yyyy", "[$-809]d mmm yyyy");
        return kind switch
        {
            ExportKind.Text => Text,
            ExportKind.Whole => NumberFormat.Standard(StandardNumberFormat.ThousandsSeparator),
            ExportKind.Share => NumberFormat.Custom("0.0%"),
            ExportKind.Day => NumberFormat.Custom(day),
            ExportKind.Moment => NumberFormat.Custom($"{day} {tongue.Say("hh\".\"mm", "hh:mm")}"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a format"),
        };
    }
}
