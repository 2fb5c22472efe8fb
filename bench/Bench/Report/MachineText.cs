using System.Globalization;
using System.Runtime.InteropServices;
using Netralitas.Bench.Stores;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Report;

/// <summary>What the figures were measured on.</summary>
internal static class MachineText
{
    /// <summary>Its lines.</summary>
    public static string Of(Latencies fsync, PostgresServer? postgres)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var machine = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            machine     {Environment.ProcessorCount} cores, {Figure.Mebibytes(
                memory
            )} MiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}
            disk        8 KiB written and synced in {Figure.Duration(
                fsync.P50Ms
            )} ms (p50), {Figure.Duration(fsync.P99Ms)} ms (p99)
            PostgreSQL  {Describe(postgres)}
            """
        );
        return IsOptimized ? machine : machine + "\nwarning     a Debug build: the figures mean nothing";
    }

    private static bool IsOptimized =>
#if DEBUG
        false;
#else
        true;
#endif

    private static string Describe(PostgresServer? postgres)
    {
        if (postgres is null)
        {
            return "left out: give --postgres to have it and the peers measured";
        }

        var settings = string.Join(", ", postgres.Durability.Select(setting => $"{setting.Name} {setting.Value}"));
        return postgres.IsDurable
            ? settings
            : $"{settings}; warning: it answers before a commit is on disk, its figures compare with nothing";
    }
}
