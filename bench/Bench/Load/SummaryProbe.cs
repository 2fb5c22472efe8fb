using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Load;

/// <summary>An operator who keeps looking at the nation's summary while pledges come in.</summary>
/// <param name="reader">Reads the node.</param>
/// <param name="election">The election looked at.</param>
internal sealed class SummaryProbe(NodeReader reader, string election)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Looks again and again until <paramref name="load"/> has ended.</summary>
    public async Task<Latencies> RunAsync(Task load, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var latencies = new Latencies();
        while (!load.IsCompleted)
        {
            var sent = clock.GetTimestamp();
            await reader.CountSpokenAsync(election, cancellation);
            latencies.Record(clock.GetElapsedTime(sent));
            await Task.Delay(Pause, clock, cancellation);
        }

        return latencies;
    }
}
