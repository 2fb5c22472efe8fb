using System.Globalization;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;

namespace Netralitas.Bench.Pages.Reading;

/// <summary>When each export of the nation begins and ends, how much it is, and what it adds to the node's highest memory.</summary>
internal static class Exports
{
    private static readonly string[] Files =
    [
        "/export/agencies.csv",
        "/export/agencies.xlsx",
        "/export/ceremonies.csv",
        "/export/ceremonies.xlsx",
    ];

    /// <summary>Measures them one after the other.</summary>
    public static async Task<TextTable> MeasureAsync(PageReader reader, Contender node, CancellationToken cancellation)
    {
        var table = new TextTable("export", "first byte ms", "whole ms", "bytes", "peak grows by MiB");
        foreach (var file in Files)
        {
            var address = $"{file}?election={NationLoad.Election}";
            await reader.TimeFirstByteAsync(address, cancellation);
            var before = node.PeakMemoryBytes;
            var clock = TimeProvider.System;
            var sent = clock.GetTimestamp();
            using var answer = await reader.OpenAsync(address, cancellation);
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            var bytes = (long)await body.ReadAsync(new byte[1], cancellation);
            var first = clock.GetElapsedTime(sent);
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
            {
                bytes += read;
            }

            table.Add(
                file,
                Figure.Duration(first.TotalMilliseconds),
                Figure.Duration(clock.GetElapsedTime(sent).TotalMilliseconds),
                bytes.ToString("N0", CultureInfo.InvariantCulture),
                Figure.Mebibytes(node.PeakMemoryBytes - before)
            );
        }

        return table;
    }
}
