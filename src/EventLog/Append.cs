namespace Netralitas.EventLog;

/// <summary>What one grain's turn decided: records for one stream, appended together or not at all.</summary>
/// <param name="Stream">The stream to append to.</param>
/// <param name="Head">Where the decider saw the stream end; another end means it decided on old state.</param>
/// <param name="Records">At least one record.</param>
/// <param name="Due">When the stream must be woken next (see <see cref="IDueStore"/>), stored with the records or not at all; null leaves that as it is.</param>
public sealed record Append(string Stream, StreamHead Head, IReadOnlyList<NewRecord> Records, DueChange? Due = null);

/// <summary>A record not yet committed.</summary>
/// <param name="Type">What happened: a CloudEvents type.</param>
/// <param name="RecordedAt">When it was decided; kept to the millisecond.</param>
/// <param name="Identity">The CloudEvent it came from, or null.</param>
/// <param name="Data">The payload; not changed by the caller afterwards.</param>
public sealed record NewRecord(
    string Type,
    DateTimeOffset RecordedAt,
    EventIdentity? Identity,
    ReadOnlyMemory<byte> Data
)
{
    /// <summary>Longest type in bytes of UTF-8.</summary>
    public const int TypeBytesMax = 255;
}

/// <summary>The end of a stream.</summary>
/// <param name="Version">The last version; 0 for a stream that does not exist yet.</param>
/// <param name="Hash">The last record's hash; <see cref="HashChain.Genesis"/> for a stream that does not exist yet.</param>
public readonly record struct StreamHead(long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The head of a stream that does not exist yet.</summary>
    public static StreamHead Empty { get; } = new(0, HashChain.Genesis);
}
