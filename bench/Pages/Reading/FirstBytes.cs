using System.Globalization;
using Netralitas.Bench.Report;
using Netralitas.Cli.Latency;

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
        var table = new TextTable([
            "page",
            "reads",
            .. LatencyColumns.Headings(),
            .. LatencyColumns.Headings("ceiling "),
            "p50 of it",
        ]);
        foreach (var address in await PageAddresses.FindAsync(reader, cancellation))
        {
            if (load.IsFaulted)
            {
                await load;
            }

            var (page, ceiling) = await MeasureAsync(address, cancellation);
            table.Add([
                address.Split('?')[0],
                page.Count.ToString(CultureInfo.InvariantCulture),
                .. LatencyColumns.Of(page),
                .. LatencyColumns.Of(ceiling),
                (page.P50Ms / ceiling.P50Ms).ToString("0.0 ×", CultureInfo.InvariantCulture),
            ]);
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

        var (page, ceiling) = (new Latencies(), new Latencies());
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        while (clock.GetElapsedTime(started) < time)
        {
            page.Record(await reader.TimeFirstByteAsync(address, cancellation));
            ceiling.Record(await reader.TimeFirstByteAsync(PageAddresses.Ceiling, cancellation));
            await Task.Delay(Pause, clock, cancellation);
        }

        return (page, ceiling);
    }
}
