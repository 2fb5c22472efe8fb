using System.Buffers;
using System.Security.Cryptography;

namespace Netralitas.Cli.Import;

/// <summary>What one pass over the events tells: their fingerprint, how many lines, and the longest one.</summary>
/// <param name="Sha256">Fingerprint, lower-case hexadecimal.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Lines">Lines, blank ones too.</param>
/// <param name="LongestLine">Number of the longest line, from 1; 0 without any.</param>
/// <param name="LongestBytes">Its length without the line end.</param>
public sealed record FileScan(string Sha256, long Bytes, long Lines, long LongestLine, long LongestBytes)
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Reads <paramref name="events"/> from start to end.</summary>
    public static async Task<FileScan> OfAsync(Stream events, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var (bytes, lines, longest, longestBytes, current) = (0L, 0L, 0L, 0L, 0L);
        events.Position = 0;
        while (await events.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            bytes += read;
            for (var start = 0; start < read; )
            {
                var length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                current += length < 0 ? read - start : length;
                if (current > longestBytes)
                {
                    (longest, longestBytes) = (lines + 1, current);
                }

                if (length < 0)
                {
                    break;
                }

                lines++;
                current = 0;
                start += length + 1;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new FileScan(sha256, bytes, current > 0 ? lines + 1 : lines, longest, longestBytes);
    }
}
