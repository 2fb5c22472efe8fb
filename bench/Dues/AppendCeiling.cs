using System.Diagnostics;
using System.Globalization;
using Netralitas.EventLog;

namespace Netralitas.Dues;

/// <summary>What the log alone needs to append one record and one due time to each of so many streams.</summary>
internal static class AppendCeiling
{
    // What an event that a clock makes weighs, sealed.
    private const int Bytes = 180;
    private const int AtOnce = 128;

    public static async Task<TimeSpan> MeasureAsync(IEventLog log, int streams, DateTimeOffset now)
    {
        var data = new byte[Bytes];
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, streams),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancellation) =>
            {
                var stream = string.Create(CultureInfo.InvariantCulture, $"ceiling/{number}");
                var record = new NewRecord("ceiling", now, null, data);
                var append = new Append(stream, StreamHead.Empty, [record], new DueChange(now.AddYears(1)));
                await log.AppendAsync(append, cancellation);
            }
        );
        return watch.Elapsed;
    }
}
