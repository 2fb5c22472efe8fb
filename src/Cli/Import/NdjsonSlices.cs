using System.Runtime.CompilerServices;

namespace Netralitas.Cli.Import;

/// <summary>Cuts NDJSON into requests of at most 1,000 events and 8 MiB, on line ends.</summary>
/// <remarks>Memory stays at one slice however large the file; a line longer than a slice must be refused before.</remarks>
public sealed class NdjsonSlices(Stream events)
{
    /// <summary>Events in a slice at most.</summary>
    public const int LinesMax = 1_000;

    /// <summary>Bytes in a slice at most, line ends included.</summary>
    public const int BytesMax = 8 << 20;

    private readonly byte[] buffer = new byte[BytesMax];
    private int start;
    private int filled;
    private bool ended;
    private long bytesDone;
    private long linesDone;

    /// <summary>Reads on from a line start.</summary>
    /// <param name="bytes">Where to start.</param>
    /// <param name="lines">How many lines lie before it.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async IAsyncEnumerable<ImportSlice> ReadAsync(
        long bytes,
        long lines,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        events.Position = bytes;
        (start, filled, ended, bytesDone, linesDone) = (0, 0, false, bytes, lines);
        if (bytes == 0)
        {
            await FillAsync(cancellation);
            SkipByteOrderMark();
        }

        while (true)
        {
            if (!HoldsSlice())
            {
                await FillAsync(cancellation);
            }

            if (start == filled)
            {
                yield break;
            }

            var slice = Cut();
            if (slice.Lines.Count > 0)
            {
                yield return slice;
            }
        }
    }

    private void SkipByteOrderMark()
    {
        if (buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            start = 3;
            bytesDone = 3;
        }
    }

    private bool HoldsSlice()
    {
        var found = 0;
        for (var at = start; at < filled && found < LinesMax; found++)
        {
            var length = buffer.AsSpan(at, filled - at).IndexOf((byte)'\n');
            if (length < 0)
            {
                return false;
            }

            at += length + 1;
        }

        return found == LinesMax;
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        (start, filled) = (0, filled - start);
        while (!ended && filled < buffer.Length)
        {
            var read = await events.ReadAsync(buffer.AsMemory(filled), cancellation);
            filled += read;
            ended = read == 0;
        }

        if (!ended && !buffer.AsSpan(0, filled).Contains((byte)'\n'))
        {
            throw new IOException($"Line {linesDone + 1} is longer than {BytesMax} bytes: the file has changed.");
        }
    }

    // Blank lines would shift the indexes of the answer, so lines after one move up over it.
    private ImportSlice Cut()
    {
        var lines = new List<long>(LinesMax);
        var first = start;
        var end = start;
        while (lines.Count < LinesMax && start < filled)
        {
            var length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') + 1;
            if (length == 0 && !ended)
            {
                break;
            }

            length = length == 0 ? filled - start : length;
            linesDone++;
            var line = buffer.AsSpan(start, length);
            if (!line.Trim(" \t\r\n"u8).IsEmpty)
            {
                line.CopyTo(buffer.AsSpan(end));
                end += length;
                lines.Add(linesDone);
            }

            start += length;
            bytesDone += length;
        }

        return new ImportSlice(buffer.AsMemory(first, end - first), lines, bytesDone, linesDone);
    }
}
