namespace Netralitas.EventLog;

/// <summary>The state of a check that walks the log in position order.</summary>
internal sealed class ChainCheck
{
    private readonly Dictionary<string, StreamHead> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> ownerPositions = new(StringComparer.Ordinal);

    /// <summary>Records found right so far; their positions are 1 to this.</summary>
    public long Records { get; private set; }

    /// <summary>Holds one more record against those before it; null if it is right.</summary>
    /// <param name="record">The record read next.</param>
    /// <param name="end">The log's end.</param>
    public BrokenRecord? Next(LogRecord record, long end)
    {
        if (record.Position != Records + 1)
        {
            return Missing();
        }

        var head = heads.GetValueOrDefault(record.Stream, StreamHead.Empty);
        var seen = record.Position > end ? ChainBreak.BeyondEnd : Follows(head, record) ?? OwnerBreak(record);
        if (seen is { } how)
        {
            return new BrokenRecord(record.Stream, record.Version, record.Position, how);
        }

        Records++;
        heads[record.Stream] = new StreamHead(record.Version, record.Hash);
        ownerPositions[record.Owner] = record.Position;
        return null;
    }

    /// <summary>How a record does not follow where its stream ended before it; null if it does.</summary>
    public static ChainBreak? Follows(StreamHead head, LogRecord record)
    {
        if (record.Version != head.Version + 1)
        {
            return ChainBreak.VersionGap;
        }

        var content = new NewRecord(record.Type, record.RecordedAt, record.Identity, record.Data);
        var hash = HashChain.Next(head.Hash.Span, record.Stream, record.Version, content);
        return hash.AsSpan().SequenceEqual(record.Hash.Span) ? null : ChainBreak.HashMismatch;
    }

    /// <summary>Whether the log's tail is missing, once all has been read.</summary>
    public BrokenRecord? End(long end) => Records < end ? Missing() : null;

    public ChainReport Report(BrokenRecord? broken) => new(Records, heads.Count, broken);

    private ChainBreak? OwnerBreak(LogRecord record) =>
        record.Owner == StreamName.OwnerOf(record.Stream)
        && record.OwnerPrevious == ownerPositions.GetValueOrDefault(record.Owner)
            ? null
            : ChainBreak.OwnerLink;

    private BrokenRecord Missing() => new("", 0, Records + 1, ChainBreak.Missing);
}
