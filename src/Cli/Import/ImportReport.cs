using System.Globalization;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Import;

/// <summary>
/// Tells whoever imports what happens: while it runs in the progress bar, afterwards as text. Text written beside a
/// live bar would tear it, so it is kept until the bar is gone.
/// </summary>
/// <param name="bar">The progress bar.</param>
public sealed class ImportReport(ProgressTask bar)
{
    /// <summary>So many rejected lines are shown; all of them are in the file.</summary>
    public const int LinesShownMax = 50;

    private readonly List<RejectedLine> shown = [];
    private readonly List<Bilingual> notes = [];
    private readonly List<Bilingual> problems = [];
    private ImportTotals? totals;

    /// <summary>The file is understood; sending starts or goes on.</summary>
    public void Starts(ImportProgress progress, FileScan scan)
    {
        bar.MaxValue = Math.Max(scan.Bytes, 1);
        bar.Value = progress.Bytes;
        if (progress.Lines > 0)
        {
            notes.Add(
                new Bilingual(
                    $"Dilanjutkan setelah baris {Number(progress.Lines)} dari {Number(scan.Lines)}.",
                    $"Went on after line {Number(progress.Lines)} of {Number(scan.Lines)}."
                )
            );
        }
    }

    /// <summary>A slice is acknowledged.</summary>
    public void Advances(ImportProgress progress)
    {
        bar.Description = $"{Number(progress.Lines)} baris / lines";
        bar.Value = progress.Bytes;
    }

    /// <summary>A request is sent again after a while.</summary>
    public void Retries(Retry retry)
    {
        var seconds = retry.Wait.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var why = retry.Status is { } status ? $"HTTP {(int)status}" : "koneksi putus / connection lost";
        bar.Description = $"{why}: {seconds} s";
    }

    /// <summary>Some lines were not taken.</summary>
    public void Rejects(IReadOnlyList<RejectedLine> lines) =>
        shown.AddRange(lines.Take(Math.Max(0, LinesShownMax - shown.Count)));

    /// <summary>A line is longer than any event may be; nothing was sent.</summary>
    public void LineTooLong(long line) =>
        problems.Add(
            new Bilingual(
                $"Baris {Number(line)} lebih panjang dari {NdjsonSlices.BytesMax >> 20} MiB; tidak ada yang dikirim.",
                $"Line {Number(line)} is longer than {NdjsonSlices.BytesMax >> 20} MiB; nothing was sent."
            )
        );

    /// <summary>The server refused a whole request; what was acknowledged before stays done.</summary>
    public void Stops(ImportSlice slice, ServerProblem problem)
    {
        problems.Add(problem.Message);
        problems.Add(
            new Bilingual(
                $"Berhenti pada baris {Number(slice.Lines[0])}. Jalankan lagi perintah yang sama untuk melanjutkan.",
                $"Stopped at line {Number(slice.Lines[0])}. Run the same command again to go on from there."
            )
        );
    }

    /// <summary>Everything is sent.</summary>
    public void Ends(ImportTotals sum, string rejectedPlace)
    {
        totals = sum;
        if (sum.NeedAttention)
        {
            problems.Add(
                new Bilingual(
                    $"Yang tidak diterima ada di {rejectedPlace}. Perbaiki, lalu impor lagi: tidak ada yang dihitung dua kali.",
                    $"What was not taken is in {rejectedPlace}. Repair it and import again: nothing is counted twice."
                )
            );
        }
    }

    /// <summary>Writes what was kept: rejected lines and problems as such, the sum as the result.</summary>
    public void WriteTo(Surroundings surroundings)
    {
        notes.ForEach(surroundings.Error.Note);
        if (shown.Count > 0)
        {
            surroundings.Error.Write(RejectedTable());
        }

        if (totals is { } sum)
        {
            surroundings.Out.Write(TotalsTable(sum));
        }

        problems.ForEach(surroundings.Error.Problem);
    }

    private Table RejectedTable()
    {
        var table = new Table().AddColumns("Baris / line", "Kode / code", "Letak / pointer", "Sebab / reason");
        foreach (var (line, result) in shown)
        {
            var reason = result.Detail is { } detail ? $"{detail.Id}\n{detail.En}" : result.Outcome;
            table.Plain(Number(line), result.Code ?? result.Outcome, result.Pointer ?? "", reason);
        }

        return table;
    }

    private static Table TotalsTable(ImportTotals sum) =>
        new Table()
            .AddColumn("Hasil / outcome")
            .AddColumn("Peristiwa / events", column => column.RightAligned())
            .Plain("diterima / accepted", Number(sum.Accepted))
            .Plain("sudah ada / duplicates", Number(sum.Duplicates))
            .Plain("bentrok / conflicts", Number(sum.Conflicts))
            .Plain("ditolak / rejected", Number(sum.Rejected));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
