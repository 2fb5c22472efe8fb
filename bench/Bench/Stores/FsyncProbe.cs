using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Stores;

/// <summary>How long the disk takes to make a small write safe: what every commit waits for at least.</summary>
internal static class FsyncProbe
{
    private const int Writes = 50;
    private const int WriteBytes = 8 * 1024;

    /// <summary>Appends and syncs some pages in a folder; the durations.</summary>
    public static async Task<Latencies> RunAsync(string folder, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var latencies = new Latencies();
        var page = new byte[WriteBytes];
        var path = Path.Combine(folder, $"fsync-{Guid.NewGuid():N}");
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0,
            FileOptions.DeleteOnClose
        );
        for (var write = 0; write < Writes; write++)
        {
            await file.WriteAsync(page, cancellation);
            var started = clock.GetTimestamp();
            file.Flush(flushToDisk: true);
            latencies.Record(clock.GetElapsedTime(started));
        }

        return latencies;
    }
}
