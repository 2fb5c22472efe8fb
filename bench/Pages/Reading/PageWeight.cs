using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Netralitas.Bench.Report;

namespace Netralitas.Bench.Pages.Reading;

/// <summary>What a first visit of each page moves: the page and every file it names, as compressed bytes of bodies.</summary>
internal static partial class PageWeight
{
    /// <summary>Weighs all pages.</summary>
    public static async Task<TextTable> MeasureAsync(PageReader reader, CancellationToken cancellation)
    {
        var table = new TextTable("page", "page bytes", "its files", "together");
        foreach (var address in await PageAddresses.FindAsync(reader, cancellation))
        {
            var page = await reader.ReadAsync(address, cancellation);
            var files = 0L;
            foreach (var file in FilesOf(page))
            {
                files += (await reader.ReadAsync(file, cancellation)).Length;
            }

            table.Add(address.Split('?')[0], Text(page.Length), Text(files), Text(page.Length + files));
        }

        return table;
    }

    private static IEnumerable<string> FilesOf(byte[] page)
    {
        using var unpacked = new BrotliStream(new MemoryStream(page), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked, Encoding.UTF8);
        return Asset().Matches(text.ReadToEnd()).Select(found => found.Value).Distinct(StringComparer.Ordinal);
    }

    private static string Text(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    [GeneratedRegex("/assets/[a-z0-9.-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asset();
}
