namespace Netralitas.EventLog;

/// <summary>One committed record.</summary>
/// <param name="Position">Place in the whole log, from 1, without gaps.</param>
/// <param name="Stream">The stream: an agency id, or <c>agency/slug</c>.</param>
/// <param name="Version">Place in the stream, from 1, without gaps.</param>
/// <param name="OwnerPrevious">Position of the same owner's record before this one; 0 for its first.</param>
/// <param name="Type">What happened: a CloudEvents type.</param>
/// <param name="RecordedAt">When it was decided, UTC, to the millisecond.</param>
/// <param name="Identity">The CloudEvent it came from; null where the event is identified by its nature.</param>
/// <param name="Data">The payload, opaque to the log.</param>
/// <param name="Hash">SHA-256 over the stream's last hash and this record (see <see cref="HashChain"/>).</param>
public sealed record LogRecord(
    long Position,
    string Stream,
    long Version,
    long OwnerPrevious,
    string Type,
    DateTimeOffset RecordedAt,
    EventIdentity? Identity,
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte> Hash
)
{
    /// <summary>The part of the stream's name before the first slash: the agency whose records follow one another.</summary>
    public string Owner { get; init; } = StreamName.OwnerOf(Stream);
}
