using System.Globalization;
using Netralitas.Cli.Latency;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Simulate;

/// <summary>Tells what is simulated, what was measured, and whether the server's figures are right.</summary>
/// <param name="surroundings">Where it is told.</param>
/// <param name="options">What is simulated.</param>
public sealed class SimulationReport(Surroundings surroundings, SimulationOptions options)
{
    private const int DifferencesShownMax = 20;

    /// <summary>The server knows pledges already, which will be counted with the simulated ones.</summary>
    public void FindsPledges() =>
        surroundings.Error.Note(
            new Bilingual(
                "Server sudah berisi ikrar: angka hanya akan sama bila itu dari simulasi yang persis sama.",
                "The server holds pledges already: figures will be equal only if they are of the very same simulation."
            )
        );

    /// <summary>The plan stands.</summary>
    public void Plans(Nation nation, SimulationPlan plan)
    {
        var agencies = plan.Agencies;
        surroundings.Out.Write(
            new Table()
                .AddColumns(options.Election, "")
                .Plain("ASN / civil servants", Number(agencies.Sum(agency => (long)agency.Persons)))
                .Plain("instansi / agencies", Number(agencies.Count))
                .Plain("terbesar / largest", Number(agencies.Max(agency => agency.Persons)))
                .Plain("upacara / ceremonies", Number(agencies.Sum(agency => agency.Ceremonies.Count)))
                .Plain("permintaan / requests", Number(plan.Schedule.Count))
                .Plain("seed", Number(options.Seed))
                .Plain("sumber / source", $"{nation.Source} ({nation.AsOf})")
        );
    }

    /// <summary>The setup was not taken.</summary>
    public void Fails(IEnumerable<Bilingual> problems)
    {
        foreach (var problem in problems.Take(DifferencesShownMax))
        {
            surroundings.Error.Problem(problem);
        }
    }

    /// <summary>The timed phase is over.</summary>
    public void Shows(SimulationResult result)
    {
        var (tally, seconds) = (result.Tally, result.Elapsed.TotalSeconds);
        var model = options switch
        {
            { Morning: { } morning } => $"pagi / morning: {Decimal(morning.TotalSeconds)} s",
            { Rate: { } rate } => $"terbuka / open: {Number(rate)} pledges/s",
            _ => $"tertutup / closed: {options.Connections} connections",
        };
        var table = new Table()
            .AddColumns("Ukuran / measure", "")
            .Plain("model", model)
            .Plain("persiapan / setup", $"{Decimal(result.SetupTime.TotalSeconds)} s")
            .Plain("lama / timed phase", $"{Decimal(seconds)} s")
            .Plain("ikrar per detik / pledges/s", Number(tally.Pledges / seconds))
            .Plain("permintaan per detik / requests/s", Number(tally.Requests / seconds))
            .Plain("MB/s", Decimal(tally.Bytes / seconds / 1_000_000))
            .Plain("byte per ikrar / bytes per pledge", Number((double)tally.Bytes / Math.Max(tally.Pledges, 1)))
            .Plain("ikrar dikirim / pledges sent", Number(tally.Pledges))
            .Plain("upacara menyusul / ceremonies reported late", Number(tally.LateReports))
            .Plain("diterima / accepted", Number(tally.Accepted))
            .Plain("sudah ada / duplicates", Number(tally.Duplicates))
            .Plain("tidak diterima / refused", Number(tally.Refused))
            .Plain("diulang / retried 429", Number(result.Retries.Full))
            .Plain("diulang / retried 503", Number(result.Retries.Unavailable))
            .Plain("diulang / retried broken", Number(result.Retries.Broken));
        if (options.Pid is { } pid)
        {
            var peak = ServerProcess.PeakMemoryKib(pid);
            table.Plain("memori puncak / peak RSS", peak is null ? "–" : $"{Decimal(peak.Value / 1024.0)} MiB");
        }

        surroundings.Out.Write(table);
        surroundings.Out.Write(LatencyTable(tally));
        Fails(tally.Problems);
    }

    /// <summary>The server's figures were compared.</summary>
    /// <returns>The simulation's exit code.</returns>
    public int Compares(SimulationPlan plan, SimulationResult result, IReadOnlyList<Bilingual> differences)
    {
        foreach (var difference in differences.Take(DifferencesShownMax))
        {
            surroundings.Error.Problem(difference);
        }

        if (differences.Count > 0 || result.Tally.Refused > 0)
        {
            surroundings.Error.Problem(
                new Bilingual(
                    $"TIDAK SAMA: {Number(differences.Count)} perbedaan, {Number(result.Tally.Refused)} tidak diterima.",
                    $"NOT EQUAL: {Number(differences.Count)} differences, {Number(result.Tally.Refused)} refused."
                )
            );
            return ExitCode.Failed;
        }

        var agencies = Number(plan.Agencies.Count);
        surroundings.Out.Note(
            new Bilingual(
                $"SAMA: ringkasan nasional dan {agencies} instansi, orang demi orang.",
                $"EQUAL: the nation's summary and {agencies} agencies, person for person."
            )
        );
        return ExitCode.Ok;
    }

    private static Table LatencyTable(PlayTally tally) =>
        new Table()
            .AddColumns("Latensi / latency (ms)", "n", "p50", "p95", "p99", "max")
            .Plain(Row("batch", tally.Batches))
            .Plain(Row("tunggal / single", tally.Singles));

    private static string[] Row(string what, Latencies latencies) =>
        [
            what,
            Number(latencies.Count),
            Decimal(latencies.P50Ms),
            Decimal(latencies.P95Ms),
            Decimal(latencies.P99Ms),
            Decimal(latencies.MaxMs),
        ];

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Decimal(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("N1", CultureInfo.InvariantCulture);
}
