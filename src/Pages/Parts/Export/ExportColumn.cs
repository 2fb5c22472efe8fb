using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Export;

/// <summary>One column of a list as a file.</summary>
/// <typeparam name="T">A line of the list.</typeparam>
/// <param name="Heading">What stands above it.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Width">Width in characters, where the file has one.</param>
/// <param name="Write">Adds a line's cell.</param>
internal sealed record ExportColumn<T>(BilingualText Heading, ExportKind Kind, int Width, Action<IExportRow, T> Write)
{
    private const int NumberWidth = 14;
    private const int DayWidth = 14;
    private const int MomentWidth = 20;

    /// <summary>A column of texts.</summary>
    public static ExportColumn<T> Text(string id, string en, int width, Func<T, string?> read) =>
        new(new(id, en), ExportKind.Text, width, (row, line) => row.Text(read(line)));

    /// <summary>A column of whole numbers.</summary>
    public static ExportColumn<T> Whole(string id, string en, Func<T, long?> read) =>
        new(new(id, en), ExportKind.Whole, NumberWidth, (row, line) => row.Whole(read(line)));

    /// <summary>A column of shares.</summary>
    public static ExportColumn<T> Share(string id, string en, Func<T, double?> read) =>
        new(new(id, en), ExportKind.Share, NumberWidth, (row, line) => row.Share(read(line)));

    /// <summary>A column of days.</summary>
    public static ExportColumn<T> Day(string id, string en, Func<T, DateOnly?> read) =>
        new(new(id, en), ExportKind.Day, DayWidth, (row, line) => row.Day(read(line)));

    /// <summary>A column of local times.</summary>
    public static ExportColumn<T> Moment(string id, string en, Func<T, DateTimeOffset?> read) =>
        new(new(id, en), ExportKind.Moment, MomentWidth, (row, line) => row.Moment(read(line)));
}
