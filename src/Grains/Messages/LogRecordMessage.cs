using Netralitas.EventLog;

namespace Netralitas.Grains.Messages;

/// <summary>A committed record.</summary>
/// <param name="Position">Place in the whole log.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Place in the stream.</param>
/// <param name="OwnerPrevious">Position of the same owner's record before this one.</param>
/// <param name="Type">What happened.</param>
/// <param name="RecordedAt">When it was decided, UTC.</param>
/// <param name="Identity">The CloudEvent it came from, or null.</param>
/// <param name="Data">The payload.</param>
/// <param name="Hash">SHA-256 over the stream's last hash and this record.</param>
[GenerateSerializer, Immutable, Alias("netralitas.log-record")]
public sealed record LogRecordMessage(
    [property: Id(0)] long Position,
    [property: Id(1)] string Stream,
    [property: Id(2)] long Version,
    [property: Id(3)] long OwnerPrevious,
    [property: Id(4)] string Type,
    [property: Id(5)] DateTimeOffset RecordedAt,
    [property: Id(6)] EventIdentityMessage? Identity,
    [property: Id(7)] byte[] Data,
    [property: Id(8)] byte[] Hash
)
{
    /// <summary>The message of a record.</summary>
    public static LogRecordMessage Of(LogRecord record) =>
        new(
            record.Position,
            record.Stream,
            record.Version,
            record.OwnerPrevious,
            record.Type,
            record.RecordedAt,
            record.Identity is { } identity ? EventIdentityMessage.Of(identity) : null,
            WholeArray.Of(record.Data),
            WholeArray.Of(record.Hash)
        );

    /// <summary>The record.</summary>
    public LogRecord Open() =>
        new(Position, Stream, Version, OwnerPrevious, Type, RecordedAt, Identity?.Open(), Data, Hash);
}
