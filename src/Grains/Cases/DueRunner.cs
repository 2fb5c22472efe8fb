using Netralitas.Domain.Cases;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Wakes the cases that are due. The database says which, and gives each to one node for a while; whoever wakes this, a
/// timer or a reminder, only makes it look. A case whose grain failed is given out again when the while is over.
/// </summary>
/// <param name="dues">The table.</param>
/// <param name="grains">Reaches the grains.</param>
/// <param name="meter">Counts them.</param>
/// <param name="clock">The time.</param>
public sealed class DueRunner(IDueStore dues, IGrainFactory grains, DueMeter meter, TimeProvider clock)
{
    private const int ClaimMax = 512;
    private const int AtOnceMax = 128;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Told of each case that failed, by its stream. Set once, by the host.</summary>
    public Action<string, Exception>? Failed { get; set; }

    /// <summary>Wakes everything that is due; returns how many cases were woken and how many of them failed.</summary>
    public async Task<(int Woken, int Failed)> RunAsync(CancellationToken cancellation)
    {
        var (woken, failed) = (0, 0);
        while (!cancellation.IsCancellationRequested)
        {
            var due = await dues.ClaimAsync(clock.GetUtcNow(), ClaimMax, Lease, cancellation);
            if (due.Count == 0)
            {
                break;
            }

            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnceMax, CancellationToken = cancellation },
                async (stream, _) =>
                {
                    var isDone = await TryWakeAsync(stream);
                    meter.Count(isDone);
                    Interlocked.Increment(ref woken);
                    Interlocked.Add(ref failed, isDone ? 0 : 1);
                }
            );
        }

        return (woken, failed);
    }

    private async Task<bool> TryWakeAsync(DueStream due)
    {
        if (!CaseStreams.TryParse(due.Stream, out var id))
        {
            await dues.SettleAsync(due.Stream, due.Version, null, CancellationToken.None);
            return false;
        }

        try
        {
            await grains.WakeAsync(id, CancellationToken.None);
            return true;
        }
        catch (Exception fault)
        {
            // Its claim runs out, and it comes again; the rest must not wait for it.
            Failed?.Invoke(due.Stream, fault);
            return false;
        }
    }
}
