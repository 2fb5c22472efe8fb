using System.Globalization;
using CsvHelper;

namespace Netralitas.Cli.Import;

/// <summary><c>&lt;file&gt;.rejected.csv</c>: what was not taken, for whoever repairs it.</summary>
public sealed class RejectedFile : IDisposable
{
    private readonly string place;
    private readonly FileStream file;

    // A server's text that starts with '=' must not become a formula in somebody's spreadsheet.
    private readonly CsvWriterOptions options = new() { Injection = CsvInjection.Escape };

    /// <summary>Opens the list, cut back to what belongs to the progress it goes on from.</summary>
    /// <param name="path">The file that is imported.</param>
    /// <param name="bytes">Length to keep; 0 starts a new list.</param>
    public RejectedFile(string path, long bytes)
    {
        place = path + ".rejected.csv";
        file = new FileStream(place, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.SetLength(Math.Min(bytes, file.Length));
        file.Seek(0, SeekOrigin.End);
        if (file.Length == 0)
        {
            Write(csv => csv.WriteRecord("line", "id", "outcome", "code", "pointer", "detail_id", "detail_en"));
        }
    }

    /// <summary>Its length, all of it on disk.</summary>
    public long Bytes => file.Length;

    /// <summary>Where it lies.</summary>
    public string Place => place;

    /// <summary>Adds lines.</summary>
    public void Add(IReadOnlyCollection<RejectedLine> rejected)
    {
        if (rejected.Count == 0)
        {
            return;
        }

        Write(csv =>
        {
            foreach (var line in rejected)
            {
                csv.WriteField(line.Line, "", CultureInfo.InvariantCulture);
                csv.WriteField(line.Result.Id ?? "");
                csv.WriteField(line.Result.Outcome);
                csv.WriteField(line.Result.Code ?? "");
                csv.WriteField(line.Result.Pointer ?? "");
                csv.WriteField(line.Result.Detail?.Id ?? "");
                csv.WriteField(line.Result.Detail?.En ?? "");
                csv.EndRecord();
            }
        });
    }

    /// <summary>Removes the list: everything was taken.</summary>
    public void Delete()
    {
        file.Dispose();
        File.Delete(place);
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    private void Write(Action<CsvWriter> write)
    {
        using (var csv = CsvWriter.Create(file, options, leaveOpen: true))
        {
            write(csv);
        }

        file.Flush(flushToDisk: true);
    }
}
