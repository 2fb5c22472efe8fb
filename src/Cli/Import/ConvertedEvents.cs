using System.Buffers;
using System.Globalization;

namespace Netralitas.Cli.Import;

/// <summary>The events a CSV file says, one per line, and which line of the file each part of them came from.</summary>
public sealed class ConvertedEvents
{
    private readonly ArrayBufferWriter<byte> events = new();
    private readonly List<long[]> lines = [];

    /// <summary>The events as NDJSON.</summary>
    public ReadOnlyMemory<byte> Ndjson => events.WrittenMemory;

    /// <summary>Adds an event.</summary>
    /// <param name="write">Writes it as one line, without the line end.</param>
    /// <param name="parts">The file's line of each person or unit in it, in order.</param>
    public void Add(Action<IBufferWriter<byte>> write, long[] parts)
    {
        write(events);
        events.Write("\n"u8);
        lines.Add(parts);
    }

    /// <summary>The file's line that an answer speaks of.</summary>
    /// <param name="eventLine">Which event, from 1.</param>
    /// <param name="pointer">The JSON pointer the server gave, for example <c>/data/persons/17</c>.</param>
    public long LineOf(long eventLine, string? pointer)
    {
        var parts = lines[(int)eventLine - 1];
        var path = (pointer ?? "").Split('/');
        var pointed =
            path.Length > 3
            && path[2] is "persons" or "units"
            && int.TryParse(path[3], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < parts.Length
                ? index
                : 0;
        return parts[pointed];
    }
}
