using Netralitas.EventLog.Reading;

namespace Netralitas.EventLog.Writing;

/// <summary>The log over any store: one writer that commits in groups, and readers that never wait for it.</summary>
internal sealed class GroupCommitLog : IEventLog
{
    private readonly ILogStore store;
    private readonly LogReader reader;
    private readonly GroupCommitWriter writer;
    private long position;

    public GroupCommitLog(ILogStore store, EventLogOptions options)
    {
        this.store = store;
        reader = new LogReader(store);
        writer = new GroupCommitWriter(store, options, OnCommitted);
    }

    /// <inheritdoc/>
    public long Position => Volatile.Read(ref position);

    /// <inheritdoc/>
    public Action<IReadOnlyList<LogRecord>>? Committed { get; set; }

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await this.store.MigrateAsync(cancellation);
        position = await reader.ReadPositionAsync(cancellation);
        writer.Start();
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellation) =>
        writer.AppendAsync(append, cancellation);

    /// <inheritdoc/>
    public void Publish(ViewRow row) => writer.Publish(row);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadStreamAsync(
        string stream,
        long afterVersion,
        CancellationToken cancellation
    ) => reader.ReadStreamAsync(stream, afterVersion, cancellation);

    /// <inheritdoc/>
    public ValueTask<StreamHead> ReadHeadAsync(string stream, CancellationToken cancellation) =>
        reader.ReadHeadAsync(stream, cancellation);

    /// <inheritdoc/>
    public ValueTask<ChainLink?> FindLinkAsync(string stream, long version, CancellationToken cancellation) =>
        reader.FindLinkAsync(stream, version, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyValuePair<string, StreamHead>> ReadHeadsAsync(CancellationToken cancellation) =>
        reader.ReadHeadsAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadOwnerAsync(
        string owner,
        long afterPosition,
        CancellationToken cancellation
    ) => reader.ReadOwnerAsync(owner, afterPosition, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LogRecord> ReadAllAsync(long afterPosition, CancellationToken cancellation) =>
        reader.ReadAllAsync(afterPosition, cancellation);

    /// <inheritdoc/>
    public ValueTask<LogRecord?> FindAsync(EventIdentity identity, CancellationToken cancellation) =>
        reader.FindAsync(identity, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, long>> ReadOwnerHeadsAsync(CancellationToken cancellation) =>
        reader.ReadOwnerHeadsAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ReadPositionAsync(CancellationToken cancellation) => reader.ReadPositionAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ViewRow> ReadViewAsync(string view, long afterRevision, CancellationToken cancellation) =>
        reader.ReadViewAsync(view, afterRevision, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await this.store.DisposeAsync();
    }

    // The position moves after the subscription heard: who waits for it waits for records that are on their way.
    private void OnCommitted(IReadOnlyList<LogRecord> records)
    {
        Committed?.Invoke(records);
        Volatile.Write(ref position, records[^1].Position);
    }
}
