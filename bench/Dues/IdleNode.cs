using System.Diagnostics;

namespace Netralitas.Dues;

/// <summary>What this process costs while nobody asks it anything.</summary>
internal static class IdleNode
{
    /// <summary>Share of one core over some time, 0 to the number of cores.</summary>
    public static async Task<double> MeasureAsync(TimeSpan time, CancellationToken cancellation)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var (cpu, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await Task.Delay(time, cancellation);
        process.Refresh();
        return (process.TotalProcessorTime - cpu) / watch.Elapsed;
    }
}
