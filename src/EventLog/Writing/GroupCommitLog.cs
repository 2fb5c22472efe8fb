using Netralitas.EventLog.Reading;

namespace Netralitas.EventLog.Writing;

/// <summary>The log over any store: one writer that commits in groups, and readers that never wait for it.</summary>
internal sealed class GroupCommitLog : IEventLog
{
    private readonly ILogStore _store;
    private readonly LogReader _reader;
    private readonly GroupCommitWriter _writer;
    private long _position;

    public GroupCommitLog(ILogStore store, EventLogOptions options)
    {
        _store = store;
        _reader = new LogReader(store);
        _writer = new GroupCommitWriter(store, options, OnCommitted);
    }

    /// <inheritdoc/>
    public long Position => Volatile.Read(ref _position);

    /// <inheritdoc/>
    public Action<IReadOnlyList<LogRecord>>? Committed { get; set; }

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await _store.MigrateAsync(cancellation);
        _position = await _reader.ReadPositionAsync(cancellation);
        _writer.Start();
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation) =>
        _writer.AppendAsync(append, cancellation);

    /// <inheritdoc/>
    public void Publish(ViewRow row) => _writer.Publish(row);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadStreamAsync(
        string stream,
        long afterVersion,
        CancellationToken cancellation
    ) => _reader.ReadStreamAsync(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public ValueTask<StreamHead> ReadHeadAsync(string stream, CancellationToken cancellation) =>
        _reader.ReadHeadAsync(stream, cancellation);

    /// <inheritdoc/>
    public ValueTask<ChainLink?> FindLinkAsync(string stream, long version, CancellationToken cancellation) =>
        _reader.FindLinkAsync(stream, version, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyValuePair<string, StreamHead>> ReadHeadsAsync(CancellationToken cancellation) =>
        _reader.ReadHeadsAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadOwnerAsync(
        string owner,
        long afterPosition,
        CancellationToken cancellation
    ) => _reader.ReadOwnerAsync(owner, afterPosition, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadAllAsync(long afterPosition, CancellationToken cancellation) =>
        _reader.ReadAllAsync(afterPosition, cancellation);

    /// <inheritdoc/>
    public ValueTask<LogRecord?> FindAsync(EventIdentity identity, CancellationToken cancellation) =>
        _reader.FindAsync(identity, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, long>> ReadOwnerHeadsAsync(CancellationToken cancellation) =>
        _reader.ReadOwnerHeadsAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ReadPositionAsync(CancellationToken cancellation) => _reader.ReadPositionAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ViewRow> ReadViewAsync(string view, long afterRevision, CancellationToken cancellation) =>
        _reader.ReadViewAsync(view, afterRevision, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _store.DisposeAsync();
    }

    // The position moves after the followers heard: who reads it may rely on what they computed.
    private void OnCommitted(IReadOnlyList<LogRecord> records)
    {
        Committed?.Invoke(records);
        Volatile.Write(ref _position, records[^1].Position);
    }
}
