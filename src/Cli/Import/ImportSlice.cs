namespace Netralitas.Cli.Import;

/// <summary>As many lines as one request carries.</summary>
/// <param name="Body">The events, one per line, blank lines left out; good until the next slice is read.</param>
/// <param name="Lines">The line number of each event, from 1.</param>
/// <param name="BytesDone">Where the next slice starts in the file.</param>
/// <param name="LinesDone">How many lines lie before it.</param>
public sealed record ImportSlice(ReadOnlyMemory<byte> Body, IReadOnlyList<long> Lines, long BytesDone, long LinesDone);
