using CsvHelper;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Import;

/// <summary>
/// Reads a CSV file strictly: comma, semicolon (as spreadsheets write it here) or tab, RFC 4180 quoting, a header with
/// the named columns in any order. What breaks a rule is reported with its line, and nothing is guessed.
/// </summary>
public static class CsvFile
{
    /// <summary>So many faults are listed; a file with more is of another kind altogether.</summary>
    public const int ProblemsMax = 100;

    /// <summary>Gives every well-formed line to <paramref name="take"/>, which may find more faults in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="take">Takes a line.</param>
    /// <param name="optional">Columns it may have; every field of one that it has not is empty.</param>
    /// <returns>The faults, at most <see cref="ProblemsMax"/> and some; empty for a good file.</returns>
    public static IReadOnlyList<CsvProblem> Read(
        string path,
        string[] columns,
        Action<CsvLine> take,
        params string[] optional
    )
    {
        var problems = new List<CsvProblem>();
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            PoolStrings = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            // The pages' template has each column's name in two languages, the one asked for last.
            NormalizeHeaderName = name => name[(name.LastIndexOf('/') + 1)..].Trim(),
            OnMalformedRecord = record => problems.Add(Malformed(record)),
        };
        using var csv = CsvReader.FromFile(path, options);
        if (Columns(csv, columns, problems) is not { } required)
        {
            return problems;
        }

        string[] names = [.. columns, .. optional];
        int[] indexes = [.. required, .. Array.ConvertAll(optional, name => IndexOf(csv, name))];
        while (problems.Count < ProblemsMax && csv.Read())
        {
            var fields = Array.ConvertAll(indexes, index => index < 0 ? "" : csv.GetString(index));
            take(new CsvLine(csv.LineNumber, names, fields, problems));
        }

        return problems;
    }

    private static int[]? Columns(CsvReader csv, string[] columns, List<CsvProblem> problems)
    {
        csv.ReadHeader();
        var indexes = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (!csv.TryGetFieldIndex(columns[i], out indexes[i]))
            {
                problems.Add(
                    new CsvProblem(
                        1,
                        columns[i],
                        "missing-column",
                        new Bilingual(
                            $"Kolom tidak ada; yang wajib: {string.Join(", ", columns)}.",
                            $"The column is missing; required: {string.Join(", ", columns)}."
                        )
                    )
                );
            }
        }

        return problems.Count == 0 ? indexes : null;
    }

    private static int IndexOf(CsvReader csv, string name) => csv.TryGetFieldIndex(name, out var index) ? index : -1;

    private static CsvProblem Malformed(CsvMalformedRecord record) =>
        record.Reason == CsvMalformedReason.FieldCountMismatch
            ? new CsvProblem(
                record.LineNumber,
                "",
                "field-count",
                new Bilingual(
                    "Jumlah kolom baris ini berbeda dari baris judul.",
                    "This line has another number of fields than the header."
                )
            )
            : new CsvProblem(
                record.LineNumber,
                "",
                "quoting",
                new Bilingual(
                    "Tanda kutip salah: tulis \"\" untuk satu tanda kutip dan tutup setiap kutipan (RFC 4180).",
                    "Wrong quoting: write \"\" for one quote and close every quoted field (RFC 4180)."
                )
            );
}
