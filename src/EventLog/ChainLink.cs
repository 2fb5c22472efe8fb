namespace Netralitas.EventLog;

/// <summary>One link of a stream's chain.</summary>
/// <param name="RecordedAt">When it was decided, UTC, to the millisecond.</param>
/// <param name="Hash">SHA-256 over the stream's last hash and the record.</param>
public sealed record ChainLink(DateTimeOffset RecordedAt, ReadOnlyMemory<byte> Hash);
