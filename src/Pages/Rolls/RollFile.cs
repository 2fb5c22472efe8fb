namespace Netralitas.Pages.Rolls;

/// <summary>An uploaded file as lines of cells, whichever kind it is; what cannot be read so is a fault.</summary>
/// <param name="Rows">Its lines that hold anything.</param>
/// <param name="Faults">What is wrong with the file itself.</param>
internal sealed record RollFile(IReadOnlyList<RollRow> Rows, IReadOnlyList<RollFault> Faults)
{
    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    private static ReadOnlySpan<byte> OldMark => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a file by what it is, not by what it is called.</summary>
    public static RollFile Read(byte[] bytes) =>
        bytes.Length > RollLimits.FileBytesMax
            ? Refused(
                $"Berkas lebih besar dari {RollLimits.FileBytesMax / 1024} KiB.",
                $"The file is larger than {RollLimits.FileBytesMax / 1024} KiB."
            )
        : bytes.Length == 0 ? Refused("Pilih berkas CSV atau XLSX.", "Choose a CSV or XLSX file.")
        : bytes.AsSpan().StartsWith(ZipMark) ? RollXlsx.Read(bytes)
        : bytes.AsSpan().StartsWith(OldMark)
            ? Refused(
                "Berkas Excel lama atau berkata sandi; simpan sebagai .xlsx tanpa kata sandi, atau CSV.",
                "An old or password-protected Excel file; save it as .xlsx without a password, or as CSV."
            )
        : RollCsv.Read(bytes);

    /// <summary>A file that was not read.</summary>
    public static RollFile Refused(string id, string en) => new([], [RollFault.OfFile(id, en)]);

    /// <summary>A file with more lines than may be.</summary>
    public static RollFile TooLong { get; } =
        Refused(
            $"Berkas memuat lebih dari {RollLimits.LinesMax} baris.",
            $"The file has more than {RollLimits.LinesMax} lines."
        );

    /// <summary>A file with more columns than may be.</summary>
    public static RollFile TooWide { get; } =
        Refused(
            $"Berkas memuat lebih dari {RollLimits.ColumnsMax} kolom.",
            $"The file has more than {RollLimits.ColumnsMax} columns."
        );
}
