using System.Globalization;
using Netralitas.Bench.Load;
using Netralitas.Bench.Report;

namespace Netralitas.Bench.Pages.Reading;

/// <summary>When the first byte of each page comes, and beside it that of the smallest answer there is, asked in turn.</summary>
/// <param name="reader">Reads the node.</param>
/// <param name="time">How long each page is read.</param>
internal sealed class FirstBytes(PageReader reader, TimeSpan time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Measures all pages one after the other.</summary>
    /// <param name="load">What goes on meanwhile; its failure ends the measurement.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<TextTable> MeasureAsync(Task load, CancellationToken cancellation)
    {
        var table = new TextTable("page", "reads", "p50 ms", "p99 ms", "ceiling p50", "ceiling p99", "p50 of it");
        foreach (var address in await PageAddresses.FindAsync(reader, cancellation))
        {
            if (load.IsFaulted)
            {
                await load;
            }

            var (page, ceiling) = await MeasureAsync(address, cancellation);
            table.Add(
                address.Split('?')[0],
                page.Count.ToString(CultureInfo.InvariantCulture),
                Figure.Duration(page.Milliseconds(0.5)),
                Figure.Duration(page.Milliseconds(0.99)),
                Figure.Duration(ceiling.Milliseconds(0.5)),
                Figure.Duration(ceiling.Milliseconds(0.99)),
                (page.Milliseconds(0.5) / ceiling.Milliseconds(0.5)).ToString("0.0 ×", CultureInfo.InvariantCulture)
            );
        }

        return table;
    }

    private async Task<(Latencies Page, Latencies Ceiling)> MeasureAsync(string address, CancellationToken cancellation)
    {
        // The first reads compile the page.
        for (var count = 0; count < 5; count++)
        {
            await reader.TimeFirstByteAsync(address, cancellation);
        }

        List<long> page = [];
        List<long> ceiling = [];
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        while (clock.GetElapsedTime(started) < time)
        {
            page.Add((await reader.TimeFirstByteAsync(address, cancellation)).Ticks);
            ceiling.Add((await reader.TimeFirstByteAsync(PageAddresses.Ceiling, cancellation)).Ticks);
            await Task.Delay(Pause, clock, cancellation);
        }

        return (new Latencies(page), new Latencies(ceiling));
    }
}
