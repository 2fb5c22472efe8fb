namespace Netralitas.Cli.Import;

/// <summary>What is to be imported.</summary>
/// <param name="Path">The user's file: progress and rejected lines are kept beside it.</param>
/// <param name="Events">Its events, one per line; can be read from any place.</param>
/// <param name="LineOf">From an event's line and the server's pointer to the line of the user's file.</param>
public sealed record ImportJob(string Path, Stream Events, Func<long, string?, long> LineOf) : IDisposable
{
    /// <summary>A file that holds events already.</summary>
    public static ImportJob OfNdjson(string path) => new(path, File.OpenRead(path), (line, _) => line);

    /// <summary>A CSV file turned into events.</summary>
    public static ImportJob OfCsv(string path, ConvertedEvents events) =>
        new(path, new MemoryStream(events.Ndjson.ToArray(), writable: false), events.LineOf);

    /// <inheritdoc />
    public void Dispose() => Events.Dispose();
}
