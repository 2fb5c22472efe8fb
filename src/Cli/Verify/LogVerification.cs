using System.Data.Common;
using System.Globalization;
using Netralitas.Cli.Terminal;
using Netralitas.EventLog;
using Spectre.Console;

namespace Netralitas.Cli.Verify;

/// <summary>Reads a whole log and tells whether every chain holds, or where the first one breaks.</summary>
/// <param name="surroundings">Where it is told.</param>
public sealed class LogVerification(Surroundings surroundings)
{
    /// <summary>Opens the database, checks it, closes it.</summary>
    /// <returns><see cref="ExitCode.Ok"/> when every record is what was written.</returns>
    public async Task<int> RunAsync(Func<EventDatabase> open, CancellationToken cancellation)
    {
        try
        {
            return Show(await CheckAsync(open, cancellation));
        }
        catch (Exception e) when (IsDatabaseFault(e))
        {
            surroundings.Error.Problem(
                new Bilingual(
                    $"Basis data tidak dapat dibaca. {e.Message}",
                    $"The database cannot be read. {e.Message}"
                )
            );
            return ExitCode.Failed;
        }
    }

    private async Task<ChainReport> CheckAsync(Func<EventDatabase> open, CancellationToken cancellation)
    {
        await using var log = open().Log;
        await log.OpenAsync(cancellation);
        var total = await log.ReadPositionAsync(cancellation);
        return await surroundings
            .Error.Progress()
            .AutoClear(true)
            .StartAsync(context =>
            {
                var bar = context.AddTask("periksa / check", maxValue: Math.Max(total, 1));
                return ChainVerifier.VerifyAsync(log, new BarProgress(bar), cancellation);
            });
    }

    private int Show(ChainReport report)
    {
        surroundings.Out.Write(
            new Table()
                .AddColumns("Diperiksa / checked", "")
                .Plain("catatan / records", Number(report.Records))
                .Plain("aliran / streams", Number(report.Streams))
        );
        if (report.Broken is not { } broken)
        {
            surroundings.Out.Note(new Bilingual("Semua rantai utuh.", "Every chain holds."));
            return ExitCode.Ok;
        }

        var place = broken.Stream.Length == 0 ? "" : $"{broken.Stream} v{Number(broken.Version)}, ";
        var reason = Reason(broken.Break);
        surroundings.Error.Problem(
            new Bilingual(
                $"Rusak pada {place}posisi {Number(broken.Position)}: {reason.Id}",
                $"Broken at {place}position {Number(broken.Position)}: {reason.En}"
            )
        );
        return ExitCode.Failed;
    }

    private static Bilingual Reason(ChainBreak found) =>
        found switch
        {
            ChainBreak.Missing => new("catatan ini dihapus.", "this record was deleted."),
            ChainBreak.VersionGap => new(
                "versinya tidak mengikuti catatan sebelumnya.",
                "its version does not follow its stream's last one."
            ),
            ChainBreak.HashMismatch => new(
                "isinya atau pendahulunya diubah (hash tidak cocok).",
                "it or its predecessor was changed (hash mismatch)."
            ),
            ChainBreak.OwnerLink => new(
                "menunjuk pendahulu lain dari instansinya.",
                "it names another predecessor of its agency."
            ),
            ChainBreak.BeyondEnd => new("tidak ditulis oleh log ini.", "it was not written by the log."),
            _ => throw new ArgumentOutOfRangeException(nameof(found), found, "Unknown kind of break."),
        };

    private static bool IsDatabaseFault(Exception e) =>
        e is DbException or LogUnavailableException or SchemaTooNewException or ArgumentException;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    // Reports on the caller's thread: Progress<T> would post them and finish after the bar.
    private sealed class BarProgress(ProgressTask bar) : IProgress<long>
    {
        public void Report(long value) => bar.Value = value;
    }
}
