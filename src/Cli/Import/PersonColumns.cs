using System.Globalization;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Import;

/// <summary>The columns <c>category</c> and <c>number</c> by which a line names a person.</summary>
internal static class PersonColumns
{
    // NIP and NI PPPK have 18 digits; an agency's own numbers for non-ASN have up to 18 (the API's contract).
    private const int DigitsMax = 18;
    private const int SexPlace = 14;

    /// <summary>Reads both; what is null has its fault kept.</summary>
    public static (string? Category, string? Number) Read(CsvLine line)
    {
        var category = line.Word("category", "pns", "pppk", "nonAsn");
        return (category, Number(line, category));
    }

    private static string? Number(CsvLine line, string? category)
    {
        if (line.Text("number") is not { } number || category is null)
        {
            return null;
        }

        if (Fault(number, category) is not { } fault)
        {
            return number;
        }

        // The number itself is not repeated: it shows a birth date, and messages end up in logs.
        line.Fault("number", "number", fault.Id, fault.En);
        return null;
    }

    // The server has the last word; here all faults are told at once, where it would tell the first of each event.
    private static Bilingual? Fault(string number, string category)
    {
        var digits = number.All(char.IsAsciiDigit);
        if (string.Equals(category, "nonAsn", StringComparison.Ordinal))
        {
            return digits && number.Length <= DigitsMax
                ? null
                : new("Nomor non-ASN harus berupa 1 sampai 18 digit.", "A non-ASN number must be 1 to 18 digits.");
        }

        if (!digits || number.Length != DigitsMax)
        {
            return new(
                "NIP/NI PPPK harus 18 digit (spreadsheet sering memotong atau membulatkannya).",
                "A NIP/NI PPPK must be 18 digits (spreadsheets often cut or round it)."
            );
        }

        if (!DateOnly.TryParseExact(number.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, default, out _))
        {
            return new(
                "NIP/NI PPPK harus diawali tanggal lahir yang ada (TTTTBBHH).",
                "A NIP/NI PPPK must start with a birth date that exists (YYYYMMDD)."
            );
        }

        return number[SexPlace] is '1' or '2'
            ? null
            : new("Digit ke-15 NIP/NI PPPK harus 1 atau 2.", "Digit 15 of a NIP/NI PPPK must be 1 or 2.");
    }
}
